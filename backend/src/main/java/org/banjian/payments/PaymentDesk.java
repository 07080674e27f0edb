package org.banjian.payments;

import java.util.List;

/** The finance officer's desk 资金拨付: instructions that wait, batches, vouchers, budgets. The actor is the current one. */
public interface PaymentDesk {

    PaymentDeskView desk();

    /** Puts instructions into a new batch; 409 for one that is already in a batch or paid. */
    BatchView createBatch(List<String> instructionIds);

    BatchView batch(String batchId);

    /**
     * By another person than the one who made the batch and none who reviewed or approved one of its cases (S2, S9).
     *
     * @param seenHash hash of what the releasing person was shown
     */
    BatchView release(String batchId, String seenHash);

    /** Before the release only; its instructions wait again. */
    BatchView cancel(String batchId, String reason);

    /** The list for the bank with full account numbers, audited; released batches only. */
    byte[] export(String batchId);

    /** Each row takes effect alone; a voucher that was registered before is only reported. */
    VoucherImportView importVouchers(byte[] xlsx);

    /** One voucher by hand: the payment is confirmed and the case goes on. */
    InstructionView confirm(String instructionNo, Voucher voucher);
}
