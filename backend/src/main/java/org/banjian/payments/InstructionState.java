package org.banjian.payments;

/** How far an instruction is 指令状态: waiting, in a batch, released to the bank, paid; sent back by the bank 退票; cancelled before it had it. */
public enum InstructionState {
    WAITING,
    BATCHED,
    SENT,
    PAID,
    RETURNED,
    CANCELLED
}
