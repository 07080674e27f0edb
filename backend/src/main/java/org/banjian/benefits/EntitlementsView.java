package org.banjian.benefits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All entitlements of a case and how the total comes about 核算说明.
 *
 * @param claimed what the applicant asked for; null before the first assessment
 * @param sentence the sum in words, with clauses
 * @param lines the same in groups that add up to the total
 * @param mayExclude whether the current actor may exclude persons now
 */
public record EntitlementsView(
        @Nullable String claimed,
        String total,
        int persons,
        int payablePersons,
        String sentence,
        List<SumLine> lines,
        List<EntitlementView> rows,
        List<ComparisonHitView> hits,
        List<ExclusionReason> reasons,
        boolean mayExclude,
        boolean mayCompare) {

    /** One group of the sum: persons of the same row of the table. */
    public record SumLine(String label, int persons, String unit, String amount, List<String> clauses) {}

    /** A reason that an exclusion may name. */
    public record ExclusionReason(String code, String text, String clause) {}
}
