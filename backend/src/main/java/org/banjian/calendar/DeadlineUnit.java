package org.banjian.calendar;

/** What a time limit is counted in 期限单位. */
public enum DeadlineUnit {
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS
}
