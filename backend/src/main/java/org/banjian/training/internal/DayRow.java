package org.banjian.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.banjian.training.RecordDay.Presence;
import org.banjian.training.RecordDay.Session;
import org.jspecify.annotations.Nullable;

/** One version of a recorded day; never changed. */
record DayRow(
        String classId,
        LocalDate date,
        int version,
        boolean held,
        BigDecimal hours,
        List<Session> sessions,
        List<Presence> present,
        @Nullable String reason,
        @Nullable String photoReason,
        @Nullable String correction,
        String recordedBy,
        String recordedByName,
        LocalDateTime recordedAt) {}
