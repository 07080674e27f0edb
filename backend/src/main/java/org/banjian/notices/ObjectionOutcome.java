package org.banjian.notices;

/** What came of an objection 核查结论. */
public enum ObjectionOutcome {
    /** 不成立: the notice goes on. */
    NOT_UPHELD,
    /** 部分成立: persons were taken out of the list or put back. */
    PARTLY_UPHELD,
    /** 成立: the case is refused. */
    UPHELD,
    /** 不再核查: the case came to its end before the objection was examined. */
    DISCONTINUED
}
