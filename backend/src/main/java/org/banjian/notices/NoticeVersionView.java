package org.banjian.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A list that was published before a correction 更正前的名单; for officers only. */
public record NoticeVersionView(
        int version, int persons, @Nullable String total, @Nullable String documentId, OffsetDateTime replacedAt) {}
