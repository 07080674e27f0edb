package org.banjian.registers;

import java.time.OffsetDateTime;

/** One step in the history of a row 变更记录. */
public record RegisterRowEvent(OffsetDateTime at, String who, String text) {}
