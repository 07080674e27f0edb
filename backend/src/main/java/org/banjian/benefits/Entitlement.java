package org.banjian.benefits;

import java.util.List;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one person of a roster is entitled to 应得补贴.
 *
 * @param rowId the row of the roster
 * @param rate what the rate table says
 * @param payable what counts in the total: the rate, or zero for an excluded or blocked person
 * @param reasonCode why it is zero; null when it is not
 */
public record Entitlement(
        String rowId,
        int seq,
        @Nullable String classId,
        @Nullable String trainingType,
        @Nullable Integer level,
        Money rate,
        Money payable,
        State state,
        @Nullable String reasonCode,
        List<String> clauses) {

    /** Whether the person counts. */
    public enum State {
        PAYABLE,
        ZERO,
        BLOCKED,
        EXCLUDED
    }
}
