package org.banjian.benefits.internal;

import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.CaseWork;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The two panels where persons are judged: 核算 and 比对. */
@Component
class OpenPanels {

    static final String BENEFITS = "benefits";
    static final String COMPARISON = "comparison";

    private final CaseWork work;

    OpenPanels(CaseWork work) {
        this.work = work;
    }

    /** The panel of the open task that the current actor has taken; null without one. */
    @Nullable
    String takenByMe(CaseNo caseNo) {
        if (taken(caseNo, COMPARISON)) {
            return COMPARISON;
        }
        return taken(caseNo, BENEFITS) ? BENEFITS : null;
    }

    private boolean taken(CaseNo caseNo, String panel) {
        return work.openTask(caseNo, panel, null).map(TaskSummary::takenByMe).orElse(false);
    }

    /** The task that the current actor works on, of either panel; the case stays locked. */
    OpenTask require(CaseNo caseNo) {
        boolean comparison = work.openTask(caseNo, COMPARISON, null).isPresent();
        return work.requireTaken(caseNo, comparison ? COMPARISON : BENEFITS);
    }

    OpenTask requireComparison(CaseNo caseNo) {
        return work.requireTaken(caseNo, COMPARISON);
    }
}
