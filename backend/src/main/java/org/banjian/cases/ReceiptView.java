package org.banjian.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Receipt 回执 of a submission: when it was received and what comes next. */
public record ReceiptView(
        String receiptNo,
        String caseNo,
        String stepName,
        OffsetDateTime receivedAt,
        String nextStep,
        String nextUnit,
        @Nullable LocalDate nextDue,
        @Nullable String nextDueText) {}
