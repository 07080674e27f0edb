package org.banjian.payments;

/** How far an instruction is 指令状态: waiting, in a batch, released to the bank, paid. */
public enum InstructionState {
    WAITING,
    BATCHED,
    SENT,
    PAID
}
