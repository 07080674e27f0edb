package org.banjian.documents;

import java.time.OffsetDateTime;

/** One issued copy 文书 (第 n 份/共 m 份); the hash is that of its PDF. */
public record DocumentView(
        String id,
        String caseNo,
        String templateId,
        String title,
        int copyNo,
        int copies,
        String recipient,
        OffsetDateTime createdAt,
        String sha256) {}
