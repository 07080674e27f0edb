package org.banjian.calendar;

import java.time.LocalDate;

/** Counting by months 按月计算: the corresponding day, or the last day of the month when there is none. */
public final class MonthDeadline {

    private MonthDeadline() {}

    /** The last day inside a period of n months that begins on the day; a negative n counts backwards. */
    public static LocalDate addMonths(LocalDate day, int n) {
        return day.plusMonths(n);
    }
}
