package org.banjian.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of register 名录 as people see it, with what the caller may do and how many rows are in force or wait. */
public record RegisterKindView(
        String id,
        String name,
        String description,
        @Nullable String clause,
        String keyLabel,
        List<RegisterColumn> columns,
        boolean mayEnter,
        boolean mayApprove,
        int active,
        int pending) {}
