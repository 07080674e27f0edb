package org.banjian.inbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.banjian.audit.spi.Invariant;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.TaskWork;
import org.springframework.stereotype.Component;

/** I16 for lists: every row shows the day due of its step. */
@Component
class InboxDueInvariant implements Invariant {

    private static final int STEP = 500;

    private final CaseTasks tasks;
    private final InboxRows stored;

    InboxDueInvariant(CaseTasks tasks, InboxRows stored) {
        this.tasks = tasks;
        this.stored = stored;
    }

    @Override
    public String id() {
        return "I16";
    }

    @Override
    public String name() {
        return "待办显示的期限与环节的期限相同";
    }

    @Override
    public List<String> offenders(int limit) {
        List<String> offenders = new ArrayList<>();
        Iterator<TaskWork> open = new Pages<>(after -> tasks.open(after, STEP), TaskWork::taskId);
        while (open.hasNext() && offenders.size() < limit) {
            TaskWork work = open.next();
            stored.find(work.taskId())
                    .filter(row -> !Objects.equals(row.dueOn(), work.dueOn()) || row.dueUnknown() != work.dueUnknown())
                    .ifPresent(row -> offenders.add("待办 " + row.taskId() + "（" + row.caseNo() + "）的期限记作 " + row.dueOn()
                            + "，环节的期限是 " + work.dueOn() + "。"));
        }
        return offenders;
    }
}
