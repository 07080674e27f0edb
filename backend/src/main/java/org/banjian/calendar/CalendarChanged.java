package org.banjian.calendar;

/**
 * The working calendar of a year was published or replaced 工作日历变更; told in the transaction that changes it, so that every open deadline
 * follows or nothing changes.
 *
 * @param source the document that says so
 */
public record CalendarChanged(int year, String source) {}
