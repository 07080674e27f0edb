package org.banjian.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class 班级 with its calendar of training days.
 *
 * @param persons people of the class in the roster
 * @param heldHours class hours that were taught so far
 * @param missingDays planned days without a record, up to today
 * @param openPanels the panels of this class's open tasks that the current actor may work on
 */
public record ClassView(
        String id,
        int seq,
        String name,
        String trainingType,
        boolean graded,
        String occupation,
        @Nullable Integer level,
        BigDecimal plannedHours,
        BigDecimal heldHours,
        int persons,
        int certificates,
        ClassState state,
        @Nullable OpeningView opening,
        @Nullable CompletionView completion,
        @Nullable String closedBecause,
        List<DayView> days,
        List<LocalDate> missingDays,
        List<LocalDate> daysWithoutPhoto,
        List<String> openPanels) {

    /** 开班. */
    public record OpeningView(
            LocalDate date,
            String place,
            @Nullable String note,
            int persons,
            String recordedBy,
            OffsetDateTime recordedAt) {}

    /** 结业. */
    public record CompletionView(
            LocalDate date, @Nullable String summary, int persons, String recordedBy, OffsetDateTime recordedAt) {}
}
