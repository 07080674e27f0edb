package org.banjian.rosters.internal;

import java.util.ArrayList;
import java.util.List;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.spi.SubmissionCheck;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.TaskFinished;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The panel {@code roster} 花名册面板: the step is handed in with a roster that is not empty and has no file waiting. With the end of every
 * step of the applicant the roster is frozen if it has changed; from the check to the commit no change of the roster comes in between.
 */
@Component
class RosterPanel implements TaskPanel, SubmissionCheck {

    private final CaseFacts facts;
    private final CaseRosters rosters;
    private final RosterHeads heads;
    private final RosterRows rows;
    private final Imports imports;
    private final Rosters people;

    RosterPanel(
            CaseFacts facts, CaseRosters rosters, RosterHeads heads, RosterRows rows, Imports imports, Rosters people) {
        this.facts = facts;
        this.rosters = rosters;
        this.heads = heads;
        this.rows = rows;
        this.imports = imports;
        this.people = people;
    }

    @Override
    public String id() {
        return RosterGate.PANEL;
    }

    /** Holds the roster for every submission, so that a correction is whole as well. */
    @Override
    public List<Violation> check(CaseNo caseNo, String stepId) {
        heads.lock(caseNo);
        return imports.openOnes(caseNo, null).isEmpty()
                ? List.of()
                : rosters.find(caseNo).stream().map(RosterPanel::waiting).toList();
    }

    @Override
    public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
        CaseRoster roster = rosters.require(caseNo);
        List<Violation> found = new ArrayList<>();
        if (rows.counts(caseNo, null).count() == 0) {
            found.add(new Violation(
                    "ROSTER_EMPTY",
                    "“" + roster.template().name() + "”还没有人员。",
                    roster.template().clause(),
                    roster.template().id(),
                    null,
                    null,
                    "请在花名册中导入或填写参加培训的人员后再提交。"));
        }
        return found;
    }

    private static Violation waiting(CaseRoster roster) {
        return new Violation(
                "ROSTER_IMPORT_OPEN",
                "花名册有一个已检查、还没有确认的导入文件。",
                roster.template().clause(),
                roster.template().id(),
                null,
                null,
                "请在花名册中确认导入，或放弃这个文件后再提交。");
    }

    @EventListener
    void freeze(TaskFinished finished) {
        OpenTask task = finished.task();
        Pack pack = facts.pack(task.caseNo());
        boolean ofApplicant = pack.role(task.role()).map(PackRole::applicant).orElse(false);
        if (ofApplicant && heads.version(task.caseNo()).orElse(0) > 0) {
            people.snapshot(task.caseNo());
        }
    }
}
