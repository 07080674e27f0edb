package org.banjian.documents;

import java.time.LocalDateTime;
import org.banjian.calendar.LegalClock;

/** A stored copy: where its content lies and what it must hash to. */
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
        String docxKey,
        String docxSha256) {

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
