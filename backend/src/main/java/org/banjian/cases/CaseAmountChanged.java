package org.banjian.cases;

import org.banjian.shared.CaseNo;

/** The amount 金额 that lists show of a case changed; published synchronously in the same transaction. */
public record CaseAmountChanged(CaseNo caseNo) {}
