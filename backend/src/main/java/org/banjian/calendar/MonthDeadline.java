package org.banjian.calendar;

import java.time.LocalDate;

/** Counting by months 按月计算: the corresponding day, or the last day of the month when there is none. */
public final class MonthDeadline {

    private MonthDeadline() {}

    public static LocalDate addMonths(LocalDate day, int n) {
        return day.plusMonths(n);
    }
}
