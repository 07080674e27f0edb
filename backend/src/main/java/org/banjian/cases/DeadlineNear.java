package org.banjian.cases;

import java.time.LocalDate;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * A task is due soon 期限将至, told once for each due day in the transaction that records it.
 *
 * @param officeId the office that handles it; null for a task of the applicant
 * @param organisationId the applicant, for a task of the applicant; else null
 * @param takenBy who holds it; null while nobody does
 */
public record DeadlineNear(
        CaseNo caseNo,
        String taskId,
        String title,
        @Nullable String officeId,
        @Nullable String organisationId,
        @Nullable String takenBy,
        LocalDate dueOn) {}
