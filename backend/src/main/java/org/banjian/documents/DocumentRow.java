package org.banjian.documents;

import java.time.LocalDateTime;
import org.banjian.calendar.LegalClock;
import org.jspecify.annotations.Nullable;

/** A stored copy: where its content lies, what it must hash to, and the sealed key that opens it; null for what was kept before keys were. */
record DocumentRow(
        String id,
        String caseNo,
        String templateId,
        String title,
        int copyNo,
        int copies,
        String recipient,
        LocalDateTime createdAt,
        String pdfKey,
        String pdfSha256,
        @Nullable String pdfSealedKey,
        String docxKey,
        String docxSha256,
        @Nullable String docxSealedKey) {

    DocumentView view() {
        return new DocumentView(
                id,
                caseNo,
                templateId,
                title,
                copyNo,
                copies,
                recipient,
                createdAt.atZone(LegalClock.ZONE).toOffsetDateTime(),
                pdfSha256);
    }
}
