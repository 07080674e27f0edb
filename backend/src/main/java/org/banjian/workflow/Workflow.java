package org.banjian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * The movement of cases 办件流转 through their procedures. Every command joins the caller's transaction. Whoever loses a race, or comes
 * after the task is gone, gets a {@link org.banjian.shared.Refusal} 409 {@value #ALREADY_HANDLED} with the member {@code taskId}; who
 * was first and when is known to the inbox.
 */
public interface Workflow {

    /** Code of the one answer for every lost race. */
    String ALREADY_HANDLED = "ALREADY_HANDLED";

    /** Starts the root process of the pack's own deployment, with the case number as business key. */
    void start(CaseNo caseNo, Pack pack);

    /**
     * Ends whatever is open of the case without a result and starts it anew under the pack: {@link TaskCancelled} for each open task, then
     * {@link TaskOpened}. What was done before no longer counts for {@link #position}.
     */
    void restart(CaseNo caseNo, Pack pack);

    /** 签收: makes the person the assignee; lost if anybody is it already, the same person included. */
    OpenTask take(String taskId, String personId);

    /** 退回待签收: nobody is the assignee afterwards. */
    void release(String taskId);

    /** 改派: the person becomes the assignee whoever it was before. */
    void reassign(String taskId, String personId);

    /** 办结: the token moves on; outcomes are read from the facts, never given to the engine. */
    void finish(String taskId);

    /** An open task; empty once it is finished or cancelled. */
    Optional<OpenTask> task(String id);

    /** The open tasks of the case and of the sub-procedures that it called, oldest first. */
    List<OpenTask> openTasks(CaseNo caseNo);

    /** Every open task of the engine, ordered by id and after one of them; for comparing and rebuilding lists of work. */
    List<OpenTask> openTasks(String afterId, int limit);

    /**
     * 主动事项: gives a message to the one place of the case that waits for it, with this subject; without a subject, also to a place that
     * has one if no other waits.
     *
     * @return false if nobody waits for it
     */
    boolean send(CaseNo caseNo, @Nullable String subject, String messageName);

    /** The messages that the case waits for now. */
    List<AwaitedMessage> awaited(CaseNo caseNo);

    /** The timers 期限 that run for the case now, earliest first. */
    List<RunningTimer> timers(CaseNo caseNo);

    /** Computes the timers of the case anew from the facts as they are now. */
    void renewTimers(CaseNo caseNo);

    /** The cases with a timer that is due then or later, or whose day is not known, in the order of their numbers. */
    List<CaseNo> casesWithTimers(Instant from);

    /** Fires what is due of the case, each in a transaction of its own; not to be called inside of one that changes the case. */
    void fireDue(CaseNo caseNo);

    /** Every case that the engine runs, ordered by number and after one of them; for comparing it with the case files. */
    List<RunningCase> running(String afterCaseNo, int limit);

    /** Diagrams with the done and current elements; no processes for a case that was never started. */
    Position position(CaseNo caseNo);
}
