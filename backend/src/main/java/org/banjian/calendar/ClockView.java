package org.banjian.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Legal time as pages show it 当前时间. */
record ClockView(OffsetDateTime now, LocalDate today, boolean demo, boolean workingDay) {}
