package org.banjian.inspections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Command: what an inspector saw 检查记录; his name comes from the session.
 *
 * @param taskId the inspection's task; null when the actor has only one
 * @param classId the class that was visited
 * @param hoursChecked class hours of the day that he could verify
 * @param inOrder whether nothing is to be objected to
 */
public record RecordInspection(
        @Nullable String taskId,
        @NotBlank String classId,
        @NotNull LocalDate date,
        @NotNull @PositiveOrZero Integer presentCount,
        @NotNull @PositiveOrZero BigDecimal hoursChecked,
        boolean inOrder,
        @NotBlank @Size(max = 2000) String finding,
        @Nullable @Size(max = 200) String place) {}
