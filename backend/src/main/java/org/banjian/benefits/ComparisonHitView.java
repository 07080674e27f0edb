package org.banjian.benefits;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A hit 比对命中 of the comparison with another system.
 *
 * @param open neither is the person excluded nor the hit dismissed with a reason
 */
public record ComparisonHitView(
        String id,
        String rowId,
        int seq,
        String name,
        String source,
        String text,
        String by,
        OffsetDateTime at,
        boolean open,
        @Nullable String dismissedBy,
        @Nullable String dismissal) {}
