package org.banjian.audit;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the trail as people read it. */
public record AuditEntryView(
        long seq,
        OffsetDateTime at,
        String actorName,
        String role,
        String unit,
        String action,
        String objectType,
        String objectId,
        @Nullable String caseNo,
        Map<String, Object> detail) {}
