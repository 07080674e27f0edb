package org.banjian.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One version of a recorded day 考勤更正记录. */
public record DayVersionView(
        LocalDate date,
        int version,
        boolean held,
        BigDecimal hours,
        int presentCount,
        @Nullable String reason,
        @Nullable String correction,
        String recordedBy,
        OffsetDateTime recordedAt) {}
