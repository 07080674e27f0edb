package org.banjian.registers;

import org.jspecify.annotations.Nullable;

/** Approves or rejects a row 复核; a rejection needs its reason. */
public record DecideRegisterRow(boolean approved, @Nullable String reason) {}
