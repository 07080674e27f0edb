package org.banjian.materials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist 材料清单. A material that is asked for per row of a list (per training institution) has one line per row:
 * {@code subject} is how the row is called, {@code subjectKey} tells it apart.
 *
 * @param replacementDue whether a correction demands this material and no new file came since
 */
public record ChecklistItem(
        String id,
        String name,
        @Nullable String subject,
        @Nullable String subjectKey,
        boolean required,
        String reason,
        String clause,
        String clauseText,
        List<String> accept,
        long maxBytes,
        boolean missing,
        boolean editable,
        @Nullable String correctionDemand,
        boolean replacementDue,
        @Nullable String printable,
        List<MaterialFileView> files) {}
