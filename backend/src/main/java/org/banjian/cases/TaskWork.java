package org.banjian.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.banjian.identity.PlatformRole;
import org.banjian.shared.CaseNo;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A task 待办任务 with what a list of work shows of it.
 *
 * @param officeId the office that handles it; null for a task of the applicant
 * @param organisationId the applicant, for a task of the applicant; else null
 * @param platformRole the platform role that may take it
 * @param deadline explanation of {@code dueOn}
 * @param dueUnknown whether there is a limit whose day cannot be computed yet
 * @param outcomeName the outcome once it is finished
 */
public record TaskWork(
        String taskId,
        CaseNo caseNo,
        String packCode,
        String title,
        String applicantName,
        String applicantCreditCode,
        RegionCode region,
        String stepId,
        String stepName,
        @Nullable String subject,
        @Nullable String subjectName,
        String roleName,
        @Nullable String stage,
        @Nullable String stageName,
        @Nullable String officeId,
        @Nullable String organisationId,
        PlatformRole platformRole,
        @Nullable String amount,
        @Nullable LocalDate dueOn,
        @Nullable String deadline,
        boolean dueUnknown,
        @Nullable String takenBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        @Nullable String outcomeName) {}
