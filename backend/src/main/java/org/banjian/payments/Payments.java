package org.banjian.payments;

import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;

/** The money of a case 办件资金. */
public interface Payments {

    /** The ledger of the case with every row explained, for the current actor. */
    CaseMoneyView ledger(CaseNo caseNo);

    Money transferred(CaseNo caseNo);

    Money paid(CaseNo caseNo);

    /** What is approved and not yet paid. */
    Money payable(CaseNo caseNo);
}
