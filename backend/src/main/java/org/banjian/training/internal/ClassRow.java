package org.banjian.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.banjian.shared.CaseNo;
import org.banjian.training.ClassState;
import org.jspecify.annotations.Nullable;

/** A row of training_class. */
record ClassRow(
        String id,
        CaseNo caseNo,
        int seq,
        String name,
        String trainingType,
        String occupation,
        @Nullable Integer level,
        BigDecimal plannedHours,
        ClassState state,
        @Nullable Opening opening,
        @Nullable Completion completion,
        @Nullable String closedBecause,
        LocalDateTime createdAt) {

    /** 开班. */
    record Opening(LocalDate date, String place, @Nullable String note, int persons, String byName, LocalDateTime at) {}

    /** 结业. */
    record Completion(LocalDate date, @Nullable String summary, int persons, String byName, LocalDateTime at) {}

    boolean graded() {
        return trainingType.equals("GRADED");
    }
}
