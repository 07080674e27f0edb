package org.banjian.calendar;

import java.time.Instant;

/** Legal time was moved by hand 时钟已调整, in the demo or the sandbox; published in a transaction, in force when that commits. */
public record ClockMoved(Instant from, Instant to) {}
