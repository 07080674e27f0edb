package org.banjian.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An objection 异议 as the office sees it: who objects and how to reach him is masked.
 *
 * @param outcome null while nobody has examined it
 * @param finding the opinion of who examined it
 * @param taskId the task that examines it; null where the diagram of the case has none
 * @param excluded how many persons were taken out of the list
 * @param restored how many persons were put back
 */
public record ObjectionView(
        String id,
        String receiptNo,
        OffsetDateTime receivedAt,
        String name,
        String contact,
        String facts,
        @Nullable ObjectionOutcome outcome,
        @Nullable String finding,
        @Nullable String clause,
        @Nullable String examinedBy,
        @Nullable OffsetDateTime examinedAt,
        @Nullable String taskId,
        int excluded,
        int restored) {}
