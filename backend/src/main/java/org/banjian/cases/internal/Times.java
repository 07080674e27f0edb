package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.banjian.calendar.LegalClock;
import org.jspecify.annotations.Nullable;

/** Wall time as the tables keep it, in milliseconds, and with the offset as people get it. */
final class Times {

    private Times() {}

    static LocalDateTime now(LegalClock clock) {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }

    static OffsetDateTime at(LocalDateTime wall) {
        return wall.atZone(LegalClock.ZONE).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime atOrNull(@Nullable LocalDateTime wall) {
        return wall == null ? null : at(wall);
    }
}
