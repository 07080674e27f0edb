package org.banjian.notices;

import java.time.LocalDate;

/** A notice in the public list 公示列表. */
public record NoticeSummary(
        String id,
        String indexNo,
        String title,
        String publisher,
        String serviceTitle,
        String applicantName,
        int persons,
        LocalDate publishedOn,
        LocalDate endsOn,
        int daysLeft) {}
