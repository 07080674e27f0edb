package org.banjian.inbox;

import java.util.List;
import org.springframework.stereotype.Service;

/** The inbox 待办与已办 of the current actor, and the commands on a task as such. */
@Service
public class Inbox {

    Inbox() {}

    public InboxPage page(InboxQuery query) {
        throw new UnsupportedOperationException();
    }

    public InboxCounts counts() {
        throw new UnsupportedOperationException();
    }

    /** 签收. Taking again what one holds changes nothing; what somebody else holds is 409 ALREADY_HANDLED with who and when. */
    public void take(String taskId) {
        throw new UnsupportedOperationException();
    }

    /** 退回待签收: only the person who holds the task. */
    public void release(String taskId) {
        throw new UnsupportedOperationException();
    }

    /** 转办: a lead of the office gives the task to a colleague who holds its role. */
    public void reassign(String taskId, String personId, String reason) {
        throw new UnsupportedOperationException();
    }

    public List<Colleague> colleagues(String taskId) {
        throw new UnsupportedOperationException();
    }
}
