package org.banjian.cases;

import java.util.List;
import org.banjian.identity.Actor;
import org.banjian.identity.PastAct;
import org.banjian.identity.PlatformRole;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** Who may see which case 办理范围. */
public interface CaseAccess {

    /** The applicant's organisation, or an office whose region covers the case's and that has a role in its procedure. */
    boolean visible(Actor actor, CaseNo caseNo);

    /** 404 outside the actor's scope. */
    CaseSummary require(Actor actor, CaseNo caseNo);

    /** The case without any check, for work that the platform itself does. */
    CaseSummary summary(CaseNo caseNo);

    /** Everybody who has held a duty on the case, over all rounds. */
    List<PastAct> pastActs(CaseNo caseNo);

    /**
     * Steps of a platform role that were finished with an outcome that goes on 通过的环节, in the order of case and step, each once; for checks
     * over all cases.
     *
     * @param after the last of the page before; null for the first page
     */
    List<PassedStep> passed(PlatformRole role, @Nullable PassedStep after, int limit);

    /** A step that a case has passed. */
    record PassedStep(CaseNo caseNo, String stepId) {}

    /** Whether the actor acts for the organisation that applies. */
    boolean applicantSide(Actor actor, CaseNo caseNo);
}
