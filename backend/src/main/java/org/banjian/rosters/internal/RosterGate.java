package org.banjian.rosters.internal;

import java.util.Optional;
import java.util.Set;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.CorrectionItem;
import org.banjian.identity.Actor;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may change a roster when 花名册编辑权限: the applicant while his open task asks for it, or while it is to be corrected. */
@Component
class RosterGate {

    static final String PANEL = "roster";
    private static final String OPENING = "class-opening";
    private static final Set<String> CONTRACT_PANELS = Set.of("benefits");

    private final CaseAccess access;
    private final CaseFacts facts;
    private final CaseQueries queries;

    RosterGate(CaseAccess access, CaseFacts facts, CaseQueries queries) {
        this.access = access;
        this.facts = facts;
        this.queries = queries;
    }

    /** A sentence if the roster of the class cannot be changed by this person now. */
    Optional<String> whyNot(Actor actor, CaseRoster roster, String classId) {
        CaseNo caseNo = roster.caseNo();
        if (!access.applicantSide(actor, caseNo)) {
            return Optional.of("花名册由申请单位填写。");
        }
        if (access.summary(caseNo).status() == CaseStatus.CORRECTING && demanded(roster)) {
            return Optional.empty();
        }
        boolean asked = queries.view(caseNo).tasks().stream()
                .anyMatch(task -> task.mine() && asksFor(task, roster.pack(), classId));
        return asked ? Optional.empty() : Optional.of("现在的环节不填写花名册；已提交的花名册要由办理机构退回补正后才能修改。");
    }

    private static boolean asksFor(TaskSummary task, Pack pack, String classId) {
        String panel = panel(pack, task.stepId());
        return panel.equals(PANEL) || panel.equals(OPENING);
    }

    private boolean demanded(CaseRoster roster) {
        return facts.correctionItems(roster.caseNo()).stream()
                .filter(item -> item.kind() == CorrectionItem.ItemKind.MATERIAL)
                .anyMatch(item -> item.ref().equals(roster.template().id())
                        || item.ref().startsWith(roster.template().id() + "#"));
    }

    /** 409 ROSTER_LOCKED. */
    void requireEditing(Actor actor, CaseRoster roster, String classId) {
        whyNot(actor, roster, classId).ifPresent(why -> {
            throw access.applicantSide(actor, roster.caseNo())
                    ? Refusal.conflict("ROSTER_LOCKED", why)
                    : Refusal.forbidden("ROSTER_LOCKED", why);
        });
    }

    boolean mayCheckContracts(Actor actor, CaseRoster roster) {
        return !access.applicantSide(actor, roster.caseNo())
                && queries.view(roster.caseNo()).tasks().stream()
                        .anyMatch(task ->
                                task.takenByMe() && CONTRACT_PANELS.contains(panel(roster.pack(), task.stepId())));
    }

    static String panel(Pack pack, String stepId) {
        Step step = pack.steps().get(stepId);
        return step == null ? "" : step.properties().getOrDefault("panel", "");
    }
}
