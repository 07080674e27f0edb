package org.banjian.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What whoever objected is told 核查结果.
 *
 * @param outcome null while it is examined
 * @param sentence where it stands, in words
 * @param reply the opinion of the office
 */
public record ObjectionStatus(
        String receiptNo,
        String noticeTitle,
        String indexNo,
        String publisher,
        OffsetDateTime receivedAt,
        @Nullable ObjectionOutcome outcome,
        String sentence,
        @Nullable String reply,
        @Nullable OffsetDateTime examinedAt) {}
