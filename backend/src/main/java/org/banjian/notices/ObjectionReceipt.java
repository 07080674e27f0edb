package org.banjian.notices;

import java.time.OffsetDateTime;

/** The receipt 异议回执 that whoever objects keeps. */
public record ObjectionReceipt(
        String receiptNo,
        OffsetDateTime receivedAt,
        String noticeTitle,
        String indexNo,
        String publisher,
        String text) {}
