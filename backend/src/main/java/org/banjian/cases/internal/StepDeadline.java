package org.banjian.cases.internal;

import java.time.LocalDate;
import org.banjian.calendar.DeadlineUnit;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * The deadline 期限 of a step as it is kept: everything that it can be computed from again.
 *
 * @param id the first task that ran under it
 * @param taskId the task that runs under it now
 * @param source the parameter or the fact that sets it
 * @param countedFrom the day of the event, itself not counted
 * @param printedOn the day that the document names
 * @param rolls whether a rest day gives way to the next working day
 */
record StepDeadline(
        String id,
        CaseNo caseNo,
        String taskId,
        String stepId,
        @Nullable String subject,
        Kind kind,
        String source,
        @Nullable DeadlineUnit unit,
        int amount,
        LocalDate countedFrom,
        @Nullable LocalDate printedOn,
        boolean rolls,
        State state,
        @Nullable LocalDate dueOn,
        long calendarVersion) {

    enum Kind {
        /** A number of days or months. */
        COUNTED,
        /** A day that a document prints. */
        PRINTED,
        /** A day that a fact of the case gives. */
        FACT
    }

    enum State {
        RUNNING,
        STOPPED,
        ENDED
    }

    StepDeadline runsUnder(String task) {
        return new StepDeadline(
                id,
                caseNo,
                task,
                stepId,
                subject,
                kind,
                source,
                unit,
                amount,
                countedFrom,
                printedOn,
                rolls,
                State.RUNNING,
                dueOn,
                calendarVersion);
    }
}
