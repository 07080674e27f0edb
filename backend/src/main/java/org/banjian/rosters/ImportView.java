package org.banjian.rosters;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being taken over into a roster 花名册导入: what is in it, what is wrong, what it would change.
 *
 * @param cleanRows rows without an error
 * @param removed persons of the roster who are not in the file
 * @param stale the roster was changed after the comparison
 * @param ignoredColumns titles of columns that the roster does not have and that were not read, as they stand in the file
 * @param mine whether the asker uploaded it; only he may fetch what he typed
 * @param codes what is wrong, the most frequent first
 */
public record ImportView(
        String id,
        String caseNo,
        String classId,
        State state,
        String fileName,
        int total,
        int cleanRows,
        int errorRows,
        int warnRows,
        int added,
        int changed,
        int unchanged,
        int removed,
        boolean stale,
        boolean mine,
        String createdByName,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt,
        List<CodeCount> codes,
        List<String> ignoredColumns) {

    /** UPLOADED → CHECKED → APPLIED or DISCARDED. */
    public enum State {
        UPLOADED,
        CHECKED,
        APPLIED,
        DISCARDED
    }

    /** How often a finding was made. */
    public record CodeCount(CellFinding finding, int rows) {}
}
