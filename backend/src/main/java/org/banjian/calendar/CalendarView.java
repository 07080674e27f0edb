package org.banjian.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year's days that differ from the week 年度放假安排; an unknown year is said to be unknown. */
record CalendarView(int year, boolean known, String source, List<Day> days) {

    enum Kind {
        REST,
        MAKE_UP_WORK
    }

    record Day(LocalDate date, Kind kind, @Nullable String note) {}
}
