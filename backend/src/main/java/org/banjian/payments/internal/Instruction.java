package org.banjian.payments.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.banjian.payments.InstructionState;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** An instruction 拨付指令 as stored; {@code account} is the encrypted text of bank, name and number. */
record Instruction(
        String id,
        String instructionNo,
        CaseNo caseNo,
        String title,
        Phase phase,
        String stepId,
        String officeId,
        RegionCode region,
        String payeeKind,
        String payeeId,
        String payeeName,
        @Nullable String account,
        @Nullable String accountMasked,
        Money amount,
        @Nullable String differenceReason,
        @Nullable String budgetAccount,
        @Nullable String clause,
        InstructionState state,
        @Nullable String batchId,
        @Nullable String batchNo,
        LocalDateTime createdAt,
        @Nullable String voucherNo,
        @Nullable LocalDate paidOn,
        @Nullable String replaces,
        boolean stepDone,
        @Nullable Closing closing,
        boolean exported,
        boolean reissued) {

    /** That it was sent back or cancelled: when, by which slip, why, registered by whom. */
    record Closing(LocalDate on, @Nullable String slip, String reason, String byName) {}

    static final String APPLICANT = "APPLICANT";
    static final String OFFICE = "OFFICE";

    /** The key that lets a payment be made once only, for ever. */
    static String key(CaseNo caseNo, Phase phase, String payeeId) {
        return "payout:" + caseNo + ":" + phase + ":" + payeeId;
    }

    /** Not sent back, not cancelled. */
    boolean stands() {
        return state != InstructionState.RETURNED && state != InstructionState.CANCELLED;
    }

    /** The one that takes its place; the case does not go through its step a second time. */
    Instruction again(
            String newId,
            String newNo,
            @Nullable String newAccount,
            @Nullable String newAccountMasked,
            LocalDateTime now) {
        return new Instruction(
                newId,
                newNo,
                caseNo,
                title,
                phase,
                stepId,
                officeId,
                region,
                payeeKind,
                payeeId,
                payeeName,
                newAccount,
                newAccountMasked,
                amount,
                differenceReason,
                budgetAccount,
                clause,
                InstructionState.WAITING,
                null,
                null,
                now,
                null,
                null,
                id,
                stepDone || paidOn != null,
                null,
                false,
                false);
    }
}
