package org.banjian.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A material 材料 of the checklist.
 *
 * @param suppliedBy role of the pack
 * @param step element id of the user task at which it is handed in
 * @param requiredWhen FEEL over the case's data; null means always
 * @param per path of a list in the case's data, one piece for each entry; null means one piece
 * @param label FEEL that names the entry, evaluated with {@code item}
 * @param accept file kinds, e.g. {@code pdf}, {@code jpg}
 * @param note what the applicant should know about it
 */
public record Material(
        String id,
        String name,
        String suppliedBy,
        String step,
        @Nullable String requiredWhen,
        @Nullable String per,
        @Nullable String label,
        String clause,
        List<String> accept,
        @Nullable String note) {}
