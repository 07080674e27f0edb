package org.banjian.workflow.spi;

import org.banjian.shared.CaseNo;
import org.banjian.workflow.Evaluation;
import org.jspecify.annotations.Nullable;

/** Keeps what a decision table 决策表 answered for a case, so that explanations are rendered from it and never recomputed. */
public interface Decided {

    /** Called in the transaction of the step, before the token moves on; {@code elementId} is the business rule task. */
    void decided(CaseNo caseNo, @Nullable String subject, String elementId, Evaluation evaluation);
}
