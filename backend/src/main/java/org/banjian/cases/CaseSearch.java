package org.banjian.cases;

import org.jspecify.annotations.Nullable;

/** What is asked of the list of cases 办件查询; {@code after} is the {@code next} of the page before. */
public record CaseSearch(
        @Nullable String q,
        @Nullable String status,
        @Nullable String stage,
        @Nullable String serviceItem,
        @Nullable String after) {}
