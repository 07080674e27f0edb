package org.banjian.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What did not stay paid: 退票 of the bank, 撤销 before the bank has the list, and the instruction that takes its place. Nothing is edited: the
 * ledger takes the payment back by an entry of its own, the new instruction has a key of its own. The actor is the current one.
 */
public interface PaymentReturns {

    /** The bank sent the money back; the same slip again changes nothing. 409 when it was never released. */
    InstructionView registerReturn(String instructionNo, ReturnedPayment command);

    /** By another person than the one who released it, while the bank's list has not been handed out. */
    InstructionView cancel(String instructionNo, String reason);

    /** A further instruction for what came back or was cancelled, to the account as corrected; once for each. */
    InstructionView reissue(String instructionNo, CorrectedAccount command);

    /** Command: a slip 退票回单 of the bank. */
    record ReturnedPayment(@Nullable String slipNo, @Nullable LocalDate returnedOn, @Nullable String reason) {}

    /**
     * Command: where to pay now. The account is always the payee's own.
     *
     * @param basis by which paper the account was checked
     * @param sameAccount that the account was right and is used again
     */
    record CorrectedAccount(
            @Nullable String bank, @Nullable String accountNo, @Nullable String basis, @Nullable Boolean sameAccount) {}
}
