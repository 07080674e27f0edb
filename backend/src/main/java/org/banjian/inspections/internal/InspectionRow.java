package org.banjian.inspections.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of inspection; never changed. */
record InspectionRow(
        String id,
        String caseNo,
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
        String inspectorName,
        String inspectorUnit,
        LocalDateTime recordedAt) {}
