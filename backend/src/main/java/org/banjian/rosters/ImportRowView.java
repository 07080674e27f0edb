package org.banjian.rosters;

import java.util.List;
import java.util.Map;

/**
 * A row of a file 导入行 with its findings and what it would change.
 *
 * @param rowNo the row in the file
 * @param values by column id, masked, words instead of codes
 * @param before the stored values of the columns that would change, masked; empty text where nothing is stored
 */
public record ImportRowView(
        int rowNo,
        int seq,
        Difference difference,
        Map<String, String> values,
        Map<String, String> before,
        List<CellFinding> findings) {

    /** Compared with the roster as it stands. */
    public enum Difference {
        ADDED,
        CHANGED,
        UNCHANGED
    }
}
