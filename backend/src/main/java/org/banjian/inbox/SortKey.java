package org.banjian.inbox;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.banjian.calendar.LegalClock;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list in one comparable text, so that a page begins exactly where the last one ended and every page costs the same: open
 * tasks by day due (none last), precedence and time opened; finished ones latest first. Unique, since the task ends it.
 */
final class SortKey {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final long FAR = 9_999_999_999_999L;

    private SortKey() {}

    static String open(@Nullable LocalDate dueOn, int priority, LocalDateTime openedAt, String taskId) {
        return day(dueOn == null ? NEVER : dueOn)
                + "%03d".formatted(Math.max(0, 999 - priority))
                + "%013d".formatted(millis(openedAt))
                + taskId;
    }

    static String finished(LocalDateTime finishedAt, String taskId) {
        return "%013d".formatted(FAR - millis(finishedAt)) + taskId;
    }

    static String of(TaskRow row) {
        LocalDateTime finishedAt = row.finishedAt();
        return finishedAt == null
                ? open(row.dueOn(), row.priority(), row.openedAt(), row.taskId())
                : finished(finishedAt, row.taskId());
    }

    /** What every open task due on that day or later begins with at least. */
    static String day(LocalDate dueOn) {
        return DAY.format(dueOn);
    }

    private static long millis(LocalDateTime time) {
        return time.atZone(LegalClock.ZONE).toInstant().toEpochMilli();
    }
}
