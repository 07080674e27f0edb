package org.banjian.payments;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a case 资金台账.
 *
 * @param balanced whether debits equal credits to the fen
 * @param incidents what was sent back or cancelled and not instructed anew, each as one sentence
 */
public record CaseMoneyView(
        @Nullable String approved,
        String transferred,
        String paid,
        String payable,
        @Nullable String differenceReason,
        boolean balanced,
        List<LedgerRow> rows,
        List<InstructionView> instructions,
        List<String> incidents) {

    /** One entry: from which account to which, why. */
    public record LedgerRow(
            long seq,
            OffsetDateTime at,
            String kindName,
            String debitName,
            String creditName,
            String amount,
            String text,
            @Nullable String clause,
            @Nullable String voucherNo,
            String by) {}
}
