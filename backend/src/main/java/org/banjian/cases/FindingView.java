package org.banjian.cases;

import org.jspecify.annotations.Nullable;

/** A finding 审查发现 that a table raised about a case, with the row and the clause that speak. */
public record FindingView(
        String id,
        String code,
        Severity severity,
        String message,
        String clause,
        String clauseText,
        @Nullable String remedy,
        String decisionId,
        int row,
        FindingState state,
        @Nullable String reason) {

    /** How much it weighs, as the tables write it: refuse, correct, or look at it again. */
    public enum Severity {
        reject,
        correct,
        warn
    }

    /** What became of it. */
    public enum FindingState {
        OPEN,
        OVERRULED,
        CONFIRMED
    }
}
