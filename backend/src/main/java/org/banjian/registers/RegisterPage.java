package org.banjian.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of rows; {@code next} is the mark to go on from. */
public record RegisterPage(List<RegisterRowView> rows, @Nullable String next) {}
