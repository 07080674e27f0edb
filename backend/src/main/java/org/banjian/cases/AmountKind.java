package org.banjian.cases;

/** Which amount 金额 of a case: what the applicant claimed, what the rules give, what was approved, what was paid. */
public enum AmountKind {
    CLAIMED,
    ASSESSED,
    APPROVED,
    PAID
}
