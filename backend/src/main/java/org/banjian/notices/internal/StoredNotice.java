package org.banjian.notices.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.banjian.calendar.LegalClock;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.NoticeState;
import org.banjian.notices.NoticeVersionView;
import org.banjian.notices.NoticeView;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** A row of the projection: everything that may be printed on a notice, and nothing else of the case. */
record StoredNotice(
        String id,
        CaseNo caseNo,
        NoticeState state,
        String templateId,
        String workingDays,
        @Nullable String clause,
        String title,
        String serviceTitle,
        String legalBasis,
        String applicantName,
        String region,
        int persons,
        @Nullable BigDecimal total,
        @Nullable String site,
        @Nullable String url,
        @Nullable String documentNo,
        @Nullable String contactPhone,
        @Nullable String contactAddress,
        @Nullable String indexNo,
        @Nullable String publisher,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer countedDays,
        @Nullable String periodText,
        @Nullable LocalDateTime publishedAt,
        @Nullable String publishedByName,
        @Nullable LocalDateTime closedAt,
        @Nullable String documentId,
        int versionNo,
        @Nullable LocalDate correctedOn,
        boolean publishAgain) {

    static StoredNotice read(ResultSet row, int number) throws SQLException {
        return new StoredNotice(
                row.getString("id"),
                new CaseNo(row.getString("case_no")),
                NoticeState.valueOf(row.getString("state")),
                row.getString("template_id"),
                row.getString("working_days"),
                row.getString("clause"),
                row.getString("title"),
                row.getString("service_title"),
                row.getString("legal_basis"),
                row.getString("applicant_name"),
                row.getString("region"),
                row.getInt("persons"),
                row.getBigDecimal("total"),
                row.getString("site"),
                row.getString("url"),
                row.getString("document_no"),
                row.getString("contact_phone"),
                row.getString("contact_address"),
                row.getString("index_no"),
                row.getString("publisher"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("counted_days", Integer.class),
                row.getString("period_text"),
                row.getObject("published_at", LocalDateTime.class),
                row.getString("published_by_name"),
                row.getObject("closed_at", LocalDateTime.class),
                row.getString("document_id"),
                row.getInt("version_no"),
                row.getObject("corrected_on", LocalDate.class),
                row.getBoolean("publish_again"));
    }

    /** The same notice as it will be once it is published: with the dates, the publisher and the number. */
    StoredNotice asPublished(
            String by, LocalDate issued, @Nullable LocalDate ends, @Nullable Integer days, @Nullable String period) {
        return new StoredNotice(
                id,
                caseNo,
                state,
                templateId,
                workingDays,
                clause,
                title,
                serviceTitle,
                legalBasis,
                applicantName,
                region,
                persons,
                total,
                site,
                url,
                documentNo,
                contactPhone,
                contactAddress,
                indexNo,
                by,
                issued,
                publishedOn,
                ends,
                days,
                period,
                publishedAt,
                publishedByName,
                closedAt,
                documentId,
                versionNo,
                correctedOn,
                publishAgain);
    }

    boolean publicOn(LocalDate day) {
        return state == NoticeState.PUBLISHED
                && publishedOn != null
                && endsOn != null
                && !day.isBefore(publishedOn)
                && !day.isAfter(endsOn);
    }

    @Nullable
    String totalText() {
        return total == null ? null : total.setScale(2).toPlainString();
    }

    NoticeDetails details(LocalDate otherwiseOn) {
        return new NoticeDetails(
                title,
                site == null ? "" : site,
                url,
                publishedOn == null ? otherwiseOn : publishedOn,
                documentNo,
                contactPhone,
                contactAddress);
    }

    NoticeView view(int objections, LocalDate today, List<NoticeVersionView> earlier) {
        return new NoticeView(
                id,
                caseNo.value(),
                state,
                title,
                indexNo,
                publisher,
                documentNo,
                site,
                url,
                contactPhone,
                contactAddress,
                publishedOn,
                endsOn,
                periodText,
                persons,
                totalText(),
                objections,
                at(publishedAt),
                publishedByName,
                at(closedAt),
                documentId,
                publicOn(today),
                versionNo,
                correctedOn,
                earlier);
    }

    private static @Nullable OffsetDateTime at(@Nullable LocalDateTime wall) {
        return wall == null ? null : wall.atZone(LegalClock.ZONE).toOffsetDateTime();
    }
}
