package org.banjian.shared;

import org.jspecify.annotations.Nullable;

/** One finding about an input 问题: what, by which clause, where (field, or row from 1 and column), and what to do. */
public record Violation(
        String code,
        String message,
        @Nullable String clause,
        @Nullable String field,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String remedy) {

    public static Violation of(String code, String message) {
        return new Violation(code, message, null, null, null, null, null);
    }

    public static Violation ofField(String code, String message, String field) {
        return new Violation(code, message, null, field, null, null, null);
    }

    public static Violation ofClause(String code, String message, String clause) {
        return new Violation(code, message, clause, null, null, null, null);
    }

    public static Violation ofRow(String code, String message, int row, String column) {
        return new Violation(code, message, null, null, row, column, null);
    }

    public Violation withRemedy(String whatToDo) {
        return new Violation(code, message, clause, field, row, column, whatToDo);
    }

    public Violation withClause(String clauseId) {
        return new Violation(code, message, clauseId, field, row, column, remedy);
    }
}
