package org.banjian.cases;

import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;

/** The amounts 申请、核定、批复、已拨付金额 of a case, kept by the modules that compute them. */
public interface CaseAmounts {

    /** Replaces the amount of this kind in the caller's transaction. */
    void put(CaseNo caseNo, AmountKind kind, Money amount);
}
