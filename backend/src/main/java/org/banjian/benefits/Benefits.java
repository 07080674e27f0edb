package org.banjian.benefits;

import java.util.List;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;

/** What a case's persons are entitled to 补贴核算, as last assessed. */
public interface Benefits {

    /** The payable total: persons who are excluded or blocked count zero. Zero before the first assessment. */
    Money total(CaseNo caseNo);

    /** One per row of the roster, in the order of the roster; empty before the first assessment. */
    List<Entitlement> entitlements(CaseNo caseNo);

    /** Entitlements with their explanation in words, for the current actor; persons are masked. */
    EntitlementsView explained(CaseNo caseNo);

    /** One person's; 404 for a row that has not been assessed. */
    EntitlementView explained(CaseNo caseNo, String rowId);
}
