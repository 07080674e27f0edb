package org.banjian.workflow.spi;

import java.util.Collection;
import java.util.Map;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** Facts 事实 of a case, computed from the case file when a gateway or a decision table asks. */
public interface Facts {

    /** The outcome of the newest finished round of a step, such as {@code PASS}; null while the step has none. */
    @Nullable
    String outcome(CaseNo caseNo, String stepId);

    /** The value of a fact or case path such as {@code plan.classHours}; null when it is not known. */
    @Nullable
    Object value(CaseNo caseNo, String fact);

    /** The values of several facts read at once; a name that is not known maps to null. */
    Map<String, @Nullable Object> values(CaseNo caseNo, Collection<String> names);
}
