package org.banjian.documents;

import java.util.List;
import java.util.Map;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a document to be issued 出具文书.
 *
 * @param data what the template shows; see {@link Documents} for what is added
 * @param recipients one copy for each, in order; the first usually stays in the file
 */
public record RenderRequest(
        CaseNo caseNo,
        Pack pack,
        String templateId,
        String title,
        Map<String, ?> data,
        List<String> recipients,
        @Nullable Seal seal) {}
