package org.banjian.cases;

import java.util.Optional;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;

/** Work on the tasks 环节办理 of a case by the modules that own a panel. Every method joins the caller's transaction. */
public interface CaseWork {

    /**
     * Takes the open task of the step with this subject if it is free and decides it, as the current actor, with every check of
     * {@link Cases#decide}.
     */
    CaseView finish(CaseNo caseNo, String stepId, @Nullable String subject, String outcome, String opinion);

    /**
     * The open task with this panel that the current actor works on: has taken, or for a task of the applicant, belongs to the applicant.
     * The case stays locked until the transaction ends. 409 TASK_NOT_TAKEN, 403 ROLE_MISSING, 409 STATE_CONFLICT when no such task is open.
     */
    OpenTask requireTaken(CaseNo caseNo, String panel);

    /** The same among the tasks with this subject only. */
    OpenTask requireTaken(CaseNo caseNo, String panel, @Nullable String subject);

    /** The same for this very task. */
    OpenTask requireTakenTask(CaseNo caseNo, String panel, String taskId);

    /** What was decided at a task of the case; empty while it is open. */
    Optional<Decision> decision(CaseNo caseNo, String taskId);

    /** A decision 办理意见. */
    record Decision(
            String outcome, String opinion, @Nullable String reasonCode, @Nullable String clause, String personName) {}

    /** The open task with this panel and subject, as the current actor sees it. */
    Optional<TaskSummary> openTask(CaseNo caseNo, String panel, @Nullable String subject);
}
