package org.banjian.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import org.banjian.calendar.LegalClock;

/** Legal time that stands at one morning, for tests that start no application. */
public final class StandingClock extends LegalClock {

    private static final Instant MORNING =
            LocalDateTime.of(2022, 3, 1, 9, 0).atZone(ZONE).toInstant();

    @Override
    public Instant instant() {
        return MORNING;
    }

    @Override
    public boolean ticking() {
        return false;
    }
}
