package org.banjian.materials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist 材料清单. A material that is asked for per row of a list (per training institution) has one line per row:
 * {@code subject} is how the row is called, {@code subjectKey} tells it apart.
 *
 * @param missing whether the case has come to the step that asks for it, and no file is there
 * @param later whether it will be asked for at a step that is still ahead
 * @param kept files that a step of the procedure registered for it elsewhere, such as the photos of training days; they make it present
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
        boolean later,
        boolean editable,
        @Nullable String correctionDemand,
        boolean replacementDue,
        @Nullable String printable,
        List<MaterialFileView> files,
        int kept) {}
