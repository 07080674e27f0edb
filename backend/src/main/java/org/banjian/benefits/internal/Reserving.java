package org.banjian.benefits.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.banjian.benefits.Entitlement.State;
import org.banjian.benefits.internal.Assessments.Head;
import org.banjian.benefits.internal.Assessments.Row;
import org.banjian.benefits.internal.Assessments.Terms;
import org.banjian.cases.AmountKind;
import org.banjian.cases.CaseAmounts;
import org.banjian.cases.CaseFacts;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.springframework.stereotype.Component;

/** Keeps roster, register and the case's amount in step with the newest assessment 预占与金额. */
@Component
class Reserving {

    private final Assessments assessments;
    private final BenefitRegister register;
    private final CaseAmounts amounts;
    private final CaseFacts facts;
    private final Rosters rosters;

    Reserving(
            Assessments assessments, BenefitRegister register, CaseAmounts amounts, CaseFacts facts, Rosters rosters) {
        this.assessments = assessments;
        this.register = register;
        this.amounts = amounts;
        this.facts = facts;
        this.rosters = rosters;
    }

    Head newest(CaseNo caseNo) {
        return assessments
                .newest(caseNo)
                .orElseThrow(() -> Refusal.conflict("NOT_ASSESSED", "本办件还没有核算补贴，不能办理预占、剔除或拨付；请先由申请单位提交补贴申请。"));
    }

    /** Reserves for everybody who counts; whom the register refuses counts zero from now on. */
    void reserve(Head head, Terms terms) {
        String programme = facts.pack(head.caseNo()).code();
        List<Reservation> wanted = assessments.rows(head).stream()
                .filter(row -> row.excludedCode() == null
                        && row.blockedCode() == null
                        && !row.rate().isZero())
                .map(row -> new Reservation(
                        row.rowId(),
                        row.personIndex(),
                        terms.uniqueCertificate() ? row.certificateIndex() : null,
                        row.trainingType(),
                        row.level(),
                        row.rate()))
                .toList();
        List<Reservation.Refused> refused =
                register.reserve(programme, head.caseNo(), terms.year(), terms.limit(), wanted);
        assessments.reserved(head.caseNo(), head, terms, refused);
        showTotal(head);
    }

    /** The same terms again, after somebody was excluded or taken back. */
    void again(Head head) {
        Terms terms = head.terms();
        if (terms == null) {
            showTotal(head);
        } else {
            reserve(head, terms);
        }
    }

    Money showTotal(Head head) {
        Money total = Group.total(assessments.groups(head));
        amounts.put(head.caseNo(), AmountKind.ASSESSED, total);
        return total;
    }

    /** The roster shows who is excluded. */
    void markRoster(CaseNo caseNo, List<String> rowIds, boolean excluded) {
        rosters.putState(caseNo, rowIds, excluded ? RosterRow.State.EXCLUDED : RosterRow.State.ACTIVE);
    }

    List<String> payableRows(Head head) {
        return assessments.rows(head).stream()
                .filter(row -> row.state() == State.PAYABLE)
                .map(Row::rowId)
                .collect(Collectors.toList());
    }
}
