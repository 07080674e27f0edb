package org.banjian.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The delivery 送达 of one issued document to the applicant; {@code openedAt} is when he first read it. */
public record DeliveryView(
        String id,
        String documentId,
        String title,
        String recipient,
        String channel,
        OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable String openedBy) {}
