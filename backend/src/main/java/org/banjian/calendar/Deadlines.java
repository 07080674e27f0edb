package org.banjian.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Computes time limits 期限: the event day is not counted, a month ends on the corresponding day or the last of the month. */
@Service
public class Deadlines {

    private final WorkingCalendar calendar;

    Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public Deadline after(LocalDate eventDay, int n, DeadlineUnit unit) {
        throw new UnsupportedOperationException();
    }

    /** The latest day for what must be done n units before a day that is itself not counted. */
    public Deadline before(LocalDate eventDay, int n, DeadlineUnit unit) {
        throw new UnsupportedOperationException();
    }

    /** Working days left until a due day, negative when overdue. */
    public int workingDaysLeft(LocalDate today, LocalDate dueOn) {
        return calendar.workingDaysBetween(today, dueOn);
    }
}
