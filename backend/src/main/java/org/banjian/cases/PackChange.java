package org.banjian.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a draft moved to the version of its pack that was in force when it was handed in 改按新版本办理.
 *
 * @param sentence what happened and what to do now
 */
public record PackChange(
        String fromVersion,
        String toVersion,
        LocalDate inForceFrom,
        OffsetDateTime movedAt,
        String sentence,
        List<Difference> differences) {

    /**
     * One thing that the new version says differently 变化.
     *
     * @param ref {@code formId.field}, or the id of the material, clause or parameter
     * @param text the whole change as a sentence
     */
    public record Difference(Kind kind, String ref, String label, String text, @Nullable String clause) {}

    /** What changed. */
    public enum Kind {
        FIELD_ADDED,
        FIELD_REMOVED,
        FIELD_CHANGED,
        MATERIAL_ADDED,
        MATERIAL_REMOVED,
        MATERIAL_CHANGED,
        CLAUSE_ADDED,
        CLAUSE_REMOVED,
        CLAUSE_CHANGED,
        PARAMETER_CHANGED
    }
}
