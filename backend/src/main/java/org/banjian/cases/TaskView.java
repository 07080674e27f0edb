package org.banjian.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task 环节任务 with everything its page needs: outcomes, clauses, findings, what may be corrected. */
public record TaskView(
        String id,
        String caseNo,
        String stepId,
        String name,
        @Nullable String subject,
        @Nullable String subjectName,
        String roleName,
        String unitName,
        @Nullable String formId,
        @Nullable String panel,
        List<OutcomeView> outcomes,
        List<ClauseView> clauses,
        @Nullable String takenBy,
        boolean takenByMe,
        boolean canTake,
        boolean canDecide,
        @Nullable String refusalReason,
        @Nullable LocalDate dueOn,
        @Nullable Integer workingDaysLeft,
        DueState dueState,
        @Nullable String dueText,
        List<FindingView> findings,
        List<ReasonView> reasons,
        List<CorrectionItem> correctionItems,
        List<CorrectableItem> correctable) {

    /** An outcome that the step declares 办理结果, whether it is offered now, and what follows from it in one sentence. */
    public record OutcomeView(String id, String name, boolean offered, @Nullable String why, String consequence) {}

    /** A reason that a refusal may name 理由. */
    public record ReasonView(String code, String text, String clause) {}
}
