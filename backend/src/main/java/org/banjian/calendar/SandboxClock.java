package org.banjian.calendar;

import java.time.Instant;
import java.time.LocalDateTime;

/** The clock of a rehearsal 演练时钟: stands still until it is set, to any time. Exists in the sandbox profile only. */
public final class SandboxClock extends LegalClock {

    private volatile Instant now = Instant.EPOCH;

    SandboxClock() {}

    /** Sets the time and publishes {@link ClockMoved} in a transaction of its own. */
    public void set(LocalDateTime to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public boolean ticking() {
        return false;
    }
}
