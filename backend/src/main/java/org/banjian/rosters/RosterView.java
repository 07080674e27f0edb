package org.banjian.rosters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rosters 花名册 of a case as its page shows them.
 *
 * @param columns what the pack declares; empty where the pack has no roster
 * @param contractsCheckable whether the asker may note now that labour contracts were compared with the originals
 */
public record RosterView(
        @Nullable String rosterId,
        String name,
        @Nullable String clause,
        List<ColumnView> columns,
        List<ClassRoster> classes,
        RosterCounts counts,
        boolean contractsCheckable,
        int maxRows,
        long maxBytes) {

    /** A column 列; {@code choices} are the words of a column that is chosen from. */
    public record ColumnView(
            String id, String title, ColumnType type, List<String> choices, boolean required, boolean masked) {}

    /** What a column holds. */
    public enum ColumnType {
        TEXT,
        ID_NUMBER,
        INTEGER,
        DECIMAL,
        DATE,
        ENUM
    }

    /**
     * The roster of one class 班次花名册.
     *
     * @param why why it cannot be changed now; null where it can
     * @param openImport a file that was read and is neither taken over nor given up; for those who may change the roster
     */
    public record ClassRoster(
            String classId,
            String name,
            String trainingType,
            String trainingTypeName,
            @Nullable Integer level,
            @Nullable Integer planned,
            RosterCounts counts,
            boolean editable,
            @Nullable String why,
            @Nullable ImportView openImport) {}
}
