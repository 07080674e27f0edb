package org.banjian.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of a class 培训日: what was planned and, once recorded, what took place.
 *
 * @param version 0 while nothing is recorded; to be named when the day is recorded
 */
public record DayView(
        LocalDate date,
        DayState state,
        @Nullable BigDecimal plannedHours,
        int version,
        @Nullable BigDecimal hours,
        List<RecordDay.Session> sessions,
        List<RecordDay.Presence> present,
        int presentCount,
        @Nullable String reason,
        @Nullable String photoReason,
        @Nullable String correction,
        List<PhotoView> photos,
        @Nullable String recordedBy,
        @Nullable OffsetDateTime recordedAt) {}
