package org.banjian.calendar;

import java.time.LocalDate;
import org.banjian.calendar.spi.Holidays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Counts working days 工作日; refuses with 422 CALENDAR_MISSING where it would have to guess a year. */
@Service
public class WorkingCalendar {

    private final ObjectProvider<Holidays> holidays;

    WorkingCalendar(ObjectProvider<Holidays> holidays) {
        this.holidays = holidays;
    }

    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The n-th working day after a day that is itself not counted; n = 0 is the day itself. */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        throw new UnsupportedOperationException();
    }

    /** The n-th working day before a day that is itself not counted; n = 0 is the day itself. */
    public LocalDate workingDayBefore(LocalDate day, int n) {
        throw new UnsupportedOperationException();
    }

    /** Working days after the first day up to and including the second; negative when the second lies before the first. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        throw new UnsupportedOperationException();
    }
}
