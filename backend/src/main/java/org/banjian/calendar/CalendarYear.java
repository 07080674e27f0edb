package org.banjian.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The holiday arrangement 放假安排 of one year.
 *
 * @param restDays days off, weekends inside a holiday included
 * @param makeUpWorkdays Saturdays and Sundays on which people work 调休上班
 * @param source the document that says so
 */
public record CalendarYear(int year, Set<LocalDate> restDays, Set<LocalDate> makeUpWorkdays, String source) {

    public CalendarYear {
        restDays = sorted(restDays);
        makeUpWorkdays = sorted(makeUpWorkdays);
    }

    private static SortedSet<LocalDate> sorted(Set<LocalDate> days) {
        return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }
}
