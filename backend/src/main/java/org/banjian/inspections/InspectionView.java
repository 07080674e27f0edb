package org.banjian.inspections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One inspection 检查记录 beside what the applicant recorded for the day.
 *
 * @param plannedHours class hours that the plan gives that day; null for a day outside of the plan
 * @param recordedPresent people whom the applicant recorded as present on that day; null while the day is not recorded
 * @param recordedHours class hours that the applicant recorded for that day
 * @param difference in words what does not agree; null when everything agrees or nothing can be compared yet
 */
public record InspectionView(
        String id,
        String taskId,
        int revision,
        String classId,
        String className,
        LocalDate date,
        int presentCount,
        BigDecimal hoursChecked,
        boolean inOrder,
        String finding,
        @Nullable String place,
        String inspector,
        String inspectorUnit,
        OffsetDateTime recordedAt,
        @Nullable BigDecimal plannedHours,
        @Nullable Integer recordedPresent,
        @Nullable BigDecimal recordedHours,
        @Nullable String difference) {}
