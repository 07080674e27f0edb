package org.banjian.calendar;

import java.time.LocalDate;

/** A due day 期限 (until 24:00 of it) with the sentence that explains how it was counted. */
public record Deadline(LocalDate dueOn, String explanation) {}
