package org.banjian.notices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a public notice 公示页 exactly as the public sees it.
 *
 * @param paragraphs the text above the list
 * @param rows the first rows; the others are asked for page by page
 * @param daysLeft days of the period that are left, today included; null before publication
 * @param correctedOn when the list was corrected last; it never says what was corrected
 * @param document whether the printed notice can be fetched
 */
public record NoticePage(
        String id,
        @Nullable String indexNo,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate issuedOn,
        @Nullable String documentNo,
        String serviceTitle,
        String legalBasis,
        String applicantName,
        List<String> paragraphs,
        int persons,
        @Nullable String total,
        List<NoticeLine> rows,
        @Nullable Integer next,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endsOn,
        @Nullable String periodText,
        @Nullable Integer daysLeft,
        boolean objectionsOpen,
        @Nullable String site,
        @Nullable String url,
        @Nullable String contactPhone,
        @Nullable String contactAddress,
        boolean document,
        @Nullable LocalDate correctedOn) {}
