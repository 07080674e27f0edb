package org.banjian.cases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form 表单 of a case with its newest data.
 *
 * @param version what a draft must name when it is saved
 * @param editableFields in a correction the only keys that may be changed; null when all may
 */
public record FormView(
        String formId,
        String title,
        Map<String, Object> schema,
        Map<String, Object> data,
        int version,
        FormState state,
        boolean editable,
        @Nullable List<String> editableFields,
        @Nullable OffsetDateTime savedAt,
        @Nullable String savedBy) {

    /** Whether the data were handed in. */
    public enum FormState {
        DRAFT,
        SUBMITTED
    }
}
