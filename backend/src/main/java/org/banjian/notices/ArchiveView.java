package org.banjian.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The archive 档案 of a case: one zip with an index, every material and document and their hashes. */
public record ArchiveView(
        String caseNo,
        ArchiveState state,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime builtAt,
        int entries,
        long bytes,
        @Nullable String sha256,
        @Nullable String failure) {}
