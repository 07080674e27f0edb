package org.banjian.registers;

/** Where a row of a register stands 名录行状态. */
public enum RegisterRowState {
    DRAFT,
    PENDING,
    ACTIVE,
    REJECTED,
    ENDED
}
