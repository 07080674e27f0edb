package org.banjian.cases;

import java.util.List;
import java.util.Map;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** The data of a case 案情数据 as expressions see them. */
public interface CaseFacts {

    /** The version of the pack that the case is pinned to. */
    Pack pack(CaseNo caseNo);

    /**
     * Top-level names for FEEL: the forms by short id, {@code applicant}, {@code filing}, {@code today}, {@code region} (the
     * pack's), {@code parameters}, {@code stepNow}, {@code subject} (null for the case itself), and what
     * {@link org.banjian.cases.spi.FactContext} adds.
     */
    Map<String, @Nullable Object> context(CaseNo caseNo, @Nullable String subject);

    /** About the case itself. */
    default Map<String, @Nullable Object> context(CaseNo caseNo) {
        return context(caseNo, null);
    }

    /** The same without the additions. */
    Map<String, @Nullable Object> ownContext(CaseNo caseNo, @Nullable String subject);

    /** About the case itself. */
    default Map<String, @Nullable Object> ownContext(CaseNo caseNo) {
        return ownContext(caseNo, null);
    }

    /** Newest data of a form by its id; empty while nothing was saved. */
    Map<String, Object> form(CaseNo caseNo, String formId);

    /** How many corrections were asked for so far; 0 before the first. */
    int correctionRound(CaseNo caseNo);

    /** The items that the applicant is asked to correct now; empty unless the case is CORRECTING. */
    List<CorrectionItem> correctionItems(CaseNo caseNo);
}
