package org.banjian.inbox;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.banjian.calendar.Deadlines;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.DueState;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows as people see them: with the working days that are left today. */
@Component
class InboxRowViews {

    private final Deadlines deadlines;
    private final LegalClock clock;

    InboxRowViews(Deadlines deadlines, LegalClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    InboxRow of(TaskRow row, String personId) {
        BigDecimal amount = row.amount();
        LocalDate dueOn = row.dueOn();
        LocalDateTime finishedAt = row.finishedAt();
        return new InboxRow(
                row.taskId(),
                row.caseNo(),
                row.title(),
                row.applicantName(),
                row.stepName(),
                row.subject(),
                row.subjectName(),
                row.stageName(),
                amount == null ? null : new Money(amount),
                dueOn,
                dueOn == null || finishedAt != null ? null : daysLeft(dueOn),
                finishedAt != null ? DueState.NONE : DueState.of(dueOn, row.dueUnknown(), clock.today()),
                finishedAt != null ? null : row.dueText(),
                row.holderName(),
                personId.equals(row.holderId()),
                offset(row.openedAt()),
                finishedAt == null ? null : offset(finishedAt),
                row.outcomeName(),
                row.region().value(),
                row.priority());
    }

    /** Null when the working days of the year are not known yet: a list must not fail over one row. */
    private @Nullable Integer daysLeft(LocalDate dueOn) {
        try {
            return deadlines.workingDaysLeft(clock.today(), dueOn);
        } catch (Refusal unknownYear) {
            return null;
        }
    }

    static OffsetDateTime offset(LocalDateTime time) {
        return time.atZone(LegalClock.ZONE).toOffsetDateTime();
    }
}
