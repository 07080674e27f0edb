package org.banjian.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a deadline 期限 stands. */
public enum DueState {
    /** No document sets one 没有规定. */
    NONE,
    /** There is one, but its day cannot be computed yet 期限未定. */
    UNKNOWN,
    /** The time stands while the applicant corrects 暂停计算. */
    STOPPED,
    RUNNING,
    /** It ends today at 24:00. */
    TODAY,
    OVERDUE;

    /** @param unknown whether a limit exists whose day cannot be computed */
    public static DueState of(@Nullable LocalDate dueOn, boolean unknown, LocalDate today) {
        if (dueOn == null) {
            return unknown ? UNKNOWN : NONE;
        }
        return dueOn.isBefore(today) ? OVERDUE : dueOn.equals(today) ? TODAY : RUNNING;
    }
}
