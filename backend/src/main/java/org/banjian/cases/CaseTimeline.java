package org.banjian.cases;

import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** The timeline 办理记录 of a case, to which other modules add what they did. */
public interface CaseTimeline {

    /** Appends in the caller's transaction; the current actor, or the platform itself when nobody acts. */
    void add(CaseNo caseNo, String kind, @Nullable String stepName, String text, @Nullable String clause);
}
