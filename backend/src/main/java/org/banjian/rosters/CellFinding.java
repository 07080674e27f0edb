package org.banjian.rosters;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell 单元格问题: a stable code, a sentence without personal data, what to do, and the clause that asks for it.
 *
 * @param column id of the column; null where the whole row is meant
 * @param title heading of the column
 */
public record CellFinding(
        String code,
        FindingSeverity severity,
        @Nullable String column,
        @Nullable String title,
        String message,
        @Nullable String remedy,
        @Nullable String clause) {

    /** An error keeps the row off the roster 错误; a warning 提醒 does not. */
    public enum FindingSeverity {
        ERROR,
        WARN
    }
}
