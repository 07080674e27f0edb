package org.banjian.identity;

import org.jspecify.annotations.Nullable;

/** A person 人员 as others may see them: numbers are masked. */
public record PersonView(
        String id,
        String login,
        String name,
        String status,
        boolean locked,
        @Nullable MaskedText idNumber,
        @Nullable MaskedText mobile) {}
