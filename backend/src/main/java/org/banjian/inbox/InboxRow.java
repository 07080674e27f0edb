package org.banjian.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.banjian.cases.DueState;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/** One open or finished task 待办/已办 as the list shows it. */
public record InboxRow(
        String taskId,
        String caseNo,
        String title,
        String applicantName,
        String stepName,
        @Nullable String subject,
        @Nullable String subjectName,
        String stageName,
        @Nullable Money amount,
        @Nullable LocalDate dueOn,
        @Nullable Integer workingDaysLeft,
        DueState dueState,
        @Nullable String dueText,
        @Nullable String takenBy,
        boolean takenByMe,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable String outcomeName,
        String region,
        int priority) {}
