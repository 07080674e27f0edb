package org.banjian.benefits;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's entitlement in words 逐人说明, rendered from the stored evaluation.
 *
 * @param name masked
 * @param idNumber masked
 * @param benefitState state in the register of benefits: RESERVED, PAID, RELEASED; null when nothing is reserved
 */
public record EntitlementView(
        String rowId,
        int seq,
        String name,
        String idNumber,
        @Nullable String className,
        String rate,
        String payable,
        Entitlement.State state,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        String sentence,
        List<EntitlementInput> inputs,
        String decisionId,
        String decisionName,
        int decisionVersion,
        int ruleRow,
        String ruleText,
        List<ClauseText> clauses,
        String packVersion,
        OffsetDateTime evaluatedAt,
        @Nullable String confirmedBy,
        List<LedgerFinding> findings,
        @Nullable ExclusionView exclusion,
        @Nullable String benefitState) {

    /** One input as the table saw it. */
    public record EntitlementInput(String name, String label, String value) {}

    /** A clause with its sentence. */
    public record ClauseText(String id, String location, String text) {}

    /** What the ledger table found about the person. */
    public record LedgerFinding(String code, boolean blocks, String text, String clause) {}

    /** Who excluded the person, and why. */
    public record ExclusionView(String reasonCode, String reasonText, String note, String by, OffsetDateTime at) {}
}
