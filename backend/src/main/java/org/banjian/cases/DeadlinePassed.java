package org.banjian.cases;

import java.time.LocalDate;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * A task was not finished on its last day 期限已过, told once for each due day in the transaction that records it.
 *
 * @param officeId the office that handles it, whose lead should know; null for a task of the applicant
 * @param organisationId the applicant, for a task of the applicant; else null
 * @param takenBy who holds it; null while nobody does
 */
public record DeadlinePassed(
        CaseNo caseNo,
        String taskId,
        String title,
        @Nullable String officeId,
        @Nullable String organisationId,
        @Nullable String takenBy,
        LocalDate dueOn) {}
