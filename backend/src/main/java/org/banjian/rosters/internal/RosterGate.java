package org.banjian.rosters.internal;

import java.util.Optional;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.CaseWork;
import org.banjian.cases.CorrectionItem;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may change a roster when 花名册编辑权限: the applicant while his open task asks for it, or while it is to be corrected. */
@Component
class RosterGate {

    static final String PANEL = "roster";
    private static final String OPENING = "class-opening";
    private static final String REVIEW = "benefits";

    private final CaseAccess access;
    private final CaseFacts facts;
    private final CaseWork work;

    RosterGate(CaseAccess access, CaseFacts facts, CaseWork work) {
        this.access = access;
        this.facts = facts;
        this.work = work;
    }

    /** A sentence if the roster of the class cannot be changed by this person now. */
    @Transactional(readOnly = true)
    public Optional<String> whyNot(Actor actor, CaseRoster roster, String classId) {
        CaseNo caseNo = roster.caseNo();
        if (!access.applicantSide(actor, caseNo)) {
            return Optional.of("花名册由申请单位填写。");
        }
        boolean asked = demanded(roster)
                || work.openTask(caseNo, PANEL, null).isPresent()
                || work.openTask(caseNo, OPENING, classId).isPresent();
        return asked ? Optional.empty() : Optional.of("现在的环节不填写花名册；已提交的花名册要由办理机构退回补正后才能修改。");
    }

    private boolean demanded(CaseRoster roster) {
        String id = roster.template().id();
        return access.summary(roster.caseNo()).status() == CaseStatus.CORRECTING
                && facts.correctionItems(roster.caseNo()).stream()
                        .filter(item -> item.kind() == CorrectionItem.ItemKind.MATERIAL)
                        .anyMatch(item -> item.ref().equals(id) || item.ref().startsWith(id + "#"));
    }

    /**
     * Why the roster may be changed now: the task's panel with its subject, or a correction that asks for it.
     *
     * @param panel null for a correction
     */
    record Grant(@Nullable String panel, @Nullable String subject) {}

    /** 409 ROSTER_LOCKED. */
    @Transactional(readOnly = true)
    public Grant requireEditing(Actor actor, CaseRoster roster, String classId) {
        whyNot(actor, roster, classId).ifPresent(why -> {
            throw access.applicantSide(actor, roster.caseNo())
                    ? Refusal.conflict("ROSTER_LOCKED", why)
                    : Refusal.forbidden("ROLE_MISSING", why);
        });
        if (demanded(roster)) {
            return new Grant(null, null);
        }
        return work.openTask(roster.caseNo(), PANEL, null).isPresent()
                ? new Grant(PANEL, null)
                : new Grant(OPENING, classId);
    }

    /** First thing in the transaction that changes the roster: the case is held until its end, and the task is still open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Grant grant, Actor actor, CaseRoster roster, String classId) {
        if (grant.panel() == null) {
            requireEditing(actor, roster, classId);
        } else {
            work.requireTaken(roster.caseNo(), grant.panel(), grant.subject());
        }
    }

    @Transactional(readOnly = true)
    public boolean mayCheckContracts(Actor actor, CaseRoster roster) {
        return !access.applicantSide(actor, roster.caseNo())
                && work.openTask(roster.caseNo(), REVIEW, null)
                        .filter(TaskSummary::takenByMe)
                        .isPresent();
    }

    /** 409 TASK_NOT_TAKEN unless the review was taken; the case is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireReview(CaseNo caseNo) {
        work.requireTaken(caseNo, REVIEW);
    }
}
