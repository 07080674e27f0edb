package org.banjian.workflow.spi;

import java.util.Collection;
import java.util.Map;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * Facts 事实 of a case, computed from the case file when a gateway or a decision table asks. The subject 办理对象 is what the asking
 * element is about within the case, such as one class; null for the case itself.
 */
public interface Facts {

    /**
     * The outcome of the newest finished round of a step with this subject, such as {@code PASS}; where the step was never done with it,
     * of the newest round without subject; null while there is none.
     */
    @Nullable
    String outcome(CaseNo caseNo, @Nullable String subject, String stepId);

    /** The value of a fact or case path such as {@code plan.classHours}; null when it is not known. */
    @Nullable
    Object value(CaseNo caseNo, @Nullable String subject, String fact);

    /** The values of several facts read at once; a name that is not known maps to null. */
    Map<String, @Nullable Object> values(CaseNo caseNo, @Nullable String subject, Collection<String> names);

    /** About the case itself. */
    default Map<String, @Nullable Object> values(CaseNo caseNo, Collection<String> names) {
        return values(caseNo, null, names);
    }
}
