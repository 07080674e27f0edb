package org.banjian.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The training of a case 培训情况 as people see it.
 *
 * @param latestEnd the last day on which training may take place; null while it is not determined
 * @param daysLeft calendar days from today to {@code latestEnd}, which itself counts; negative when it is over
 */
public record TrainingView(
        LocalDate today,
        @Nullable LocalDate latestEnd,
        @Nullable Integer daysLeft,
        @Nullable String latestEndClause,
        List<ClassView> classes) {}
