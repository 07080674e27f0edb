package org.banjian.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case 办件 as people see it: head, status line and open tasks.
 *
 * @param packChange the newest move of the draft to another version of its pack; null if it never moved
 */
public record CaseView(
        String caseNo,
        String serviceItem,
        String title,
        String packVersion,
        String applicantName,
        String applicantCreditCode,
        String regionName,
        CaseStatus status,
        @Nullable String result,
        @Nullable String resultName,
        String stage,
        List<StageProgress> stages,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime filedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String amount,
        CaseAmountsView amounts,
        List<TaskSummary> tasks,
        List<ActionView> actions,
        List<TimerView> timers,
        int version,
        @Nullable PackChange packChange) {

    /** The amounts of the case 金额 in yuan; {@code amount} of the case is the one of these to show. */
    public record CaseAmountsView(
            @Nullable String claimed, @Nullable String assessed, @Nullable String approved, @Nullable String paid) {}

    /**
     * An action 主动事项 that the case waits for, and whether the asker may start it.
     *
     * @param subject what it is done to where the diagram goes through several, such as one class
     */
    public record ActionView(
            String message,
            @Nullable String subject,
            String name,
            String roleName,
            boolean offered,
            @Nullable String why) {}

    /** A deadline 期限 that runs for the case, or stands while the applicant corrects; {@code dueOn} is null while it is not fixed. */
    public record TimerView(
            String elementId,
            String name,
            @Nullable String subject,
            @Nullable String subjectName,
            @Nullable LocalDate dueOn,
            @Nullable Integer workingDaysLeft,
            DueState dueState,
            String dueText) {}

    /** One stage of the status line 阶段. */
    public record StageProgress(String id, String name, Progress state) {}

    /** How far a stage or an element is. */
    public enum Progress {
        DONE,
        CURRENT,
        AHEAD
    }

    /** An open task of the case 当前环节: who has it, until when. */
    public record TaskSummary(
            String id,
            String stepId,
            String name,
            @Nullable String subject,
            @Nullable String subjectName,
            @Nullable String panel,
            String roleName,
            String unitName,
            @Nullable String takenBy,
            boolean takenByMe,
            boolean mine,
            @Nullable LocalDate dueOn,
            @Nullable Integer workingDaysLeft,
            DueState dueState,
            @Nullable String dueText) {}
}
