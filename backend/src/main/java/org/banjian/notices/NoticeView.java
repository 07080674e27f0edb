package org.banjian.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public notice 公示 as officers and the applicant see it on the case.
 *
 * @param earlier the lists before a correction, for officers only
 */
public record NoticeView(
        String id,
        String caseNo,
        NoticeState state,
        String title,
        @Nullable String indexNo,
        @Nullable String publisher,
        @Nullable String documentNo,
        @Nullable String site,
        @Nullable String url,
        @Nullable String contactPhone,
        @Nullable String contactAddress,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endsOn,
        @Nullable String periodText,
        int persons,
        @Nullable String total,
        int objections,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String publishedBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable String documentId,
        boolean publicNow,
        int version,
        @Nullable LocalDate correctedOn,
        List<NoticeVersionView> earlier) {}
