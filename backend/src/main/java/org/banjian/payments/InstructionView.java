package org.banjian.payments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to pay 拨付指令; one per case, phase and payee, for ever, unless it came back and another took its place. The account is masked.
 *
 * @param cancellable released, and the bank's list has not been handed out
 * @param closedReason why it was sent back or cancelled
 * @param reissued that another took its place
 */
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
        @Nullable LocalDate paidOn,
        boolean cancellable,
        @Nullable LocalDate closedOn,
        @Nullable String closedReason,
        @Nullable String closedBy,
        boolean reissued) {}
