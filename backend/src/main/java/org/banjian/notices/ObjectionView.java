package org.banjian.notices;

import java.time.OffsetDateTime;

/** An objection 异议 as the office sees it: the contact is masked. */
public record ObjectionView(
        String id, String receiptNo, OffsetDateTime receivedAt, String name, String contact, String facts) {}
