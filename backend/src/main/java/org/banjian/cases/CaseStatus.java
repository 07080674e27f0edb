package org.banjian.cases;

/** Status 状态 of a case: being prepared, with an office, back for correction, closed. */
public enum CaseStatus {
    DRAFT,
    OPEN,
    CORRECTING,
    CLOSED
}
