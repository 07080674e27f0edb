package org.banjian.documents;

import java.util.List;
import java.util.Map;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.springframework.stereotype.Service;

/**
 * Issues documents 文书 from a pack's templates {@code documents/<id>.html} (PDF) and {@code documents/<id>.docx}, both filled with the same
 * data: what the caller gives, and {@code copyNo}, {@code copies}, {@code recipient}, {@code seal}. Dates are printed as 2021年9月1日;
 * rows of lists carry {@code index} (1, 2, …) and {@code letter} (A, B, …).
 */
@Service
public class Documents {

    Documents() {}

    /** Renders and keeps every copy in the caller's transaction (there must be one). */
    public List<DocumentView> render(RenderRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Renders without keeping. */
    public DocumentContent preview(
            Pack pack, String templateId, String title, Map<String, ?> data, DocumentFormat format) {
        throw new UnsupportedOperationException();
    }

    public List<DocumentView> of(CaseNo caseNo) {
        throw new UnsupportedOperationException();
    }

    /** Reads an issued copy and verifies its hash. */
    public DocumentContent content(String documentId, DocumentFormat format) {
        throw new UnsupportedOperationException();
    }
}
