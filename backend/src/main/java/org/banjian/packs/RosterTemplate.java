package org.banjian.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.packs.internal.RosterReading;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a roster 花名册样式 as {@code rosters.yaml} of a pack declares them.
 *
 * @param version changes with any change of the columns; a spreadsheet made from the template carries it
 */
public record RosterTemplate(String id, String name, String clause, List<Column> columns, String version) {

    public RosterTemplate {
        columns = List.copyOf(columns);
    }

    /** The roster of a pack, if it has one. */
    public static Optional<RosterTemplate> of(Pack pack) {
        return RosterReading.of(pack.files());
    }

    /**
     * A column 列 of the roster.
     *
     * @param requiredWhen FEEL over {@code trainingType} and {@code level} of the row; {@code true} always, null never
     * @param values code → word, of an {@link Type#ENUM}
     * @param unique no two rows of a case may have the same value
     * @param severity how bad it is that a required value is missing
     * @param code of the finding that a required value is missing; null means {@code REQUIRED}
     * @param max longest text, or greatest number
     * @param personal kind of personal data ({@code idNumber}, {@code mobile}, {@code account}): masked unless asked for with a reason
     */
    public record Column(
            String id,
            String title,
            Type type,
            @Nullable String requiredWhen,
            Map<String, String> values,
            boolean unique,
            Severity severity,
            @Nullable String code,
            @Nullable String clause,
            @Nullable Integer max,
            @Nullable String example,
            @Nullable String personal) {}

    /** What a cell holds. */
    public enum Type {
        TEXT,
        ID_NUMBER,
        INTEGER,
        DECIMAL,
        DATE,
        ENUM
    }

    /** An error keeps the row off the roster, a warning does not. */
    public enum Severity {
        ERROR,
        WARN
    }

    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }
}
