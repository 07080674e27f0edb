package org.banjian.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the list of cases 办件查询; the count stops at 1000. */
public record CasePage(List<CaseRow> rows, @Nullable String next, int count, boolean countCapped) {

    /** One line of the list. */
    public record CaseRow(
            String caseNo,
            String title,
            String applicantName,
            String stageName,
            @Nullable String stepName,
            CaseStatus status,
            @Nullable String resultName,
            @Nullable LocalDate dueOn,
            @Nullable Integer workingDaysLeft,
            DueState dueState,
            @Nullable String dueText,
            @Nullable String amount,
            OffsetDateTime updatedAt) {}
}
