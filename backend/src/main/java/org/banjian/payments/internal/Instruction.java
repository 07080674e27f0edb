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
        @Nullable LocalDate paidOn) {

    static final String APPLICANT = "APPLICANT";
    static final String OFFICE = "OFFICE";

    /** The key that lets a payment be made once only, for ever. */
    static String key(CaseNo caseNo, Phase phase, String payeeId) {
        return "payout:" + caseNo + ":" + phase + ":" + payeeId;
    }
}
