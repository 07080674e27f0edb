package org.banjian.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.banjian.calendar.spi.Holidays;
import org.banjian.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Counts working days 工作日; refuses with 422 CALENDAR_MISSING where it would have to guess a year. */
@Service
public class WorkingCalendar {

    /** Code of the refusal where a year is unknown; its member {@code year} names the year. */
    public static final String MISSING = "CALENDAR_MISSING";

    private final ObjectProvider<Holidays> holidays;

    WorkingCalendar(ObjectProvider<Holidays> holidays) {
        this.holidays = holidays;
    }

    /** The arrangement of a year, empty when it is unknown. */
    public Optional<CalendarYear> year(int year) {
        return holidays.getObject().year(year);
    }

    /** Runs work that must not see a year as it was remembered: what people decide by is computed from the calendar as it stands. */
    public <T> T fresh(Supplier<T> work) {
        return holidays.getObject().fresh(work);
    }

    public boolean isWorkingDay(LocalDate day) {
        return new Walk().isWorkingDay(day);
    }

    /** The n-th working day after a day that is itself not counted; n = 0 is the day itself. */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        return nth(day, n, 1);
    }

    /** The n-th working day before a day that is itself not counted; n = 0 is the day itself. */
    public LocalDate workingDayBefore(LocalDate day, int n) {
        return nth(day, n, -1);
    }

    /** The day itself, or the first working day after it 顺延. */
    public LocalDate thisOrNextWorkingDay(LocalDate day) {
        return isWorkingDay(day) ? day : workingDayAfter(day, 1);
    }

    /** Working days after the first day up to and including the second; negative when the second lies before the first. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -workingDaysBetween(toInclusive, fromExclusive);
        }
        Walk walk = new Walk();
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(walk::isWorkingDay)
                .count();
    }

    private LocalDate nth(LocalDate start, int n, int step) {
        if (n < 0) {
            throw new IllegalArgumentException("A number of working days is not negative: " + n);
        }
        Walk walk = new Walk();
        LocalDate day = start;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(step);
            if (walk.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Looks each year up once per calculation. */
    private final class Walk {
        private final Map<Integer, CalendarYear> years = new HashMap<>();

        boolean isWorkingDay(LocalDate day) {
            return years.computeIfAbsent(day.getYear(), year -> year(year).orElseThrow(() -> missing(year)))
                    .isWorkingDay(day);
        }
    }

    private static Refusal missing(int year) {
        return Refusal.unprocessable(
                        MISSING, year + " 年的工作日历尚未登记，无法计算工作日。请由政策编制人员按国务院办公厅的放假安排在“名录与标准”中登记，经复核生效后再办理。", null)
                .with("year", year);
    }
}
