package org.banjian.cases;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of the timeline 办理记录. */
public record TimelineEntry(
        OffsetDateTime at,
        String kind,
        @Nullable String stepName,
        String actor,
        String unitName,
        String text,
        @Nullable String opinion,
        @Nullable String clause) {}
