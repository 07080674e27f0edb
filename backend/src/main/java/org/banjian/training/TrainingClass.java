package org.banjian.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * A training class 班级 as the approved plan describes it, and how far it is.
 *
 * @param id the subject of the class's tasks
 * @param graded whether the training leads to a certificate of a level 等级培训
 */
public record TrainingClass(
        String id,
        CaseNo caseNo,
        int seq,
        String name,
        String trainingType,
        boolean graded,
        String occupation,
        @Nullable Integer level,
        BigDecimal plannedHours,
        List<PlannedDay> dailySchedule,
        ClassState state) {

    public TrainingClass {
        dailySchedule = List.copyOf(dailySchedule);
    }

    /** A day of the plan 计划培训日 with its class hours. */
    public record PlannedDay(LocalDate date, BigDecimal hours) {}
}
