package org.banjian.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An objection 异议 as the office sees it: the contact is masked.
 *
 * @param finding what an officer found out; null while nobody has examined it
 */
public record ObjectionView(
        String id,
        String receiptNo,
        OffsetDateTime receivedAt,
        String name,
        String contact,
        String facts,
        @Nullable String finding,
        @Nullable String examinedBy,
        @Nullable OffsetDateTime examinedAt) {}
