package org.banjian.cases.spi;

import java.util.List;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A panel 办理面板: what people do at a task beside or instead of a form, such as recording attendance; implemented by the module that
 * owns it. A user task names it by its property {@code panel}.
 */
public interface TaskPanel {

    /** The name written in diagrams: lower case with hyphens, unique, never the name of a region. */
    String id();

    /**
     * What is missing before the task may be finished with this outcome, each with its own code; asked at submission and decision, under
     * the lock of the case.
     */
    List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome);

    /** The same for a step that may be open several times with one subject: which of the tasks is meant. */
    default List<Violation> check(
            CaseNo caseNo, @Nullable String subject, String stepId, String outcome, String taskId) {
        return check(caseNo, subject, stepId, outcome);
    }

    /** Whether the opinion given at the task is kept from the applicant, who is told the outcome only. */
    default boolean confidential() {
        return false;
    }
}
