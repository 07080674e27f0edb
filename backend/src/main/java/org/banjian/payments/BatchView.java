package org.banjian.payments;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch 拨付批次.
 *
 * @param hash over exactly what is shown here; the release names it
 */
public record BatchView(
        String id,
        String batchNo,
        State state,
        String total,
        int count,
        String hash,
        String createdBy,
        OffsetDateTime createdAt,
        @Nullable String releasedBy,
        @Nullable OffsetDateTime releasedAt,
        @Nullable String cancelledBy,
        @Nullable String cancelReason,
        boolean mayRelease,
        @Nullable String whyNot,
        List<InstructionView> instructions) {

    /** How far a batch is. */
    public enum State {
        CREATED,
        RELEASED,
        CANCELLED
    }
}
