package org.banjian.payments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An instruction to pay 拨付指令; one per case, phase and payee, for ever. The account is masked. */
public record InstructionView(
        String id,
        String instructionNo,
        String caseNo,
        String title,
        String phase,
        String phaseName,
        String payeeName,
        @Nullable String bank,
        @Nullable String account,
        String amount,
        @Nullable String differenceReason,
        InstructionState state,
        OffsetDateTime createdAt,
        @Nullable String batchId,
        @Nullable String batchNo,
        @Nullable String voucherNo,
        @Nullable LocalDate paidOn) {}
