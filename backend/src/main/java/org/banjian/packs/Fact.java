package org.banjian.packs;

import org.jspecify.annotations.Nullable;

/**
 * A named fact 事实 about a case, computed by a FEEL expression from the case's data.
 *
 * @param type {@code boolean}, {@code number}, {@code string} or {@code date}
 * @param expression FEEL; null for a fact of one person or row, which its module supplies
 * @param nullable whether a table may be asked while the fact is unknown
 * @param of null for a fact of the case; else what has one value each, e.g. {@code roster-row}
 */
public record Fact(
        String name,
        String type,
        @Nullable String expression,
        String clause,
        String text,
        boolean nullable,
        @Nullable String of) {}
