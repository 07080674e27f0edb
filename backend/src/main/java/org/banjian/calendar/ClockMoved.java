package org.banjian.calendar;

import java.time.Instant;

/**
 * Legal time was moved by hand 时钟已调整, in the demo or the sandbox; published in a transaction, in force when that commits.
 *
 * @param timersWait whether what became due stays as it is, as it does for a moment in production
 */
public record ClockMoved(Instant from, Instant to, boolean timersWait) {

    public ClockMoved(Instant from, Instant to) {
        this(from, to, false);
    }
}
