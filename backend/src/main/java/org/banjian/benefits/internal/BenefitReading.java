package org.banjian.benefits.internal;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banjian.benefits.Benefits;
import org.banjian.benefits.ComparisonHitView;
import org.banjian.benefits.Entitlement;
import org.banjian.benefits.Entitlement.State;
import org.banjian.benefits.EntitlementView;
import org.banjian.benefits.EntitlementView.ExclusionView;
import org.banjian.benefits.EntitlementView.LedgerFinding;
import org.banjian.benefits.EntitlementsView;
import org.banjian.benefits.EntitlementsView.ExclusionReason;
import org.banjian.benefits.internal.Assessments.Head;
import org.banjian.benefits.internal.Assessments.Row;
import org.banjian.benefits.internal.ExclusionBook.Exclusion;
import org.banjian.benefits.internal.ExclusionBook.Hit;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads entitlements and says in words how they come about. */
@Service
@Transactional(readOnly = true)
class BenefitReading implements Benefits {

    private final Actors actors;
    private final CaseAccess access;
    private final CaseFacts facts;
    private final Assessments assessments;
    private final ExclusionBook exclusions;
    private final BenefitRegister register;
    private final OpenPanels panels;
    private final BenefitClasses classNames;
    private final PersonalDataCipher cipher;
    private final BenefitJson json;

    BenefitReading(
            Actors actors,
            CaseAccess access,
            CaseFacts facts,
            Assessments assessments,
            ExclusionBook exclusions,
            BenefitRegister register,
            OpenPanels panels,
            BenefitClasses classNames,
            PersonalDataCipher cipher,
            BenefitJson json) {
        this.actors = actors;
        this.access = access;
        this.facts = facts;
        this.assessments = assessments;
        this.exclusions = exclusions;
        this.register = register;
        this.panels = panels;
        this.classNames = classNames;
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public Money total(CaseNo caseNo) {
        return assessments
                .newest(caseNo)
                .map(head -> Group.total(assessments.groups(head)))
                .orElse(Money.ZERO);
    }

    @Override
    public List<Entitlement> entitlements(CaseNo caseNo) {
        return assessments.newest(caseNo).map(assessments::rows).orElse(List.of()).stream()
                .map(row -> new Entitlement(
                        row.rowId(),
                        row.seq(),
                        row.classId(),
                        row.trainingType(),
                        row.level(),
                        row.rate(),
                        row.payable(),
                        row.state(),
                        row.why(),
                        row.clauses()))
                .toList();
    }

    @Override
    public EntitlementsView explained(CaseNo caseNo) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        Head head = assessments.newest(caseNo).orElse(null);
        if (head == null) {
            return new EntitlementsView(
                    null,
                    "0.00",
                    0,
                    0,
                    "尚未核算：申请单位提交补贴申请后，由系统逐人核算。",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    false);
        }
        Pack pack = facts.pack(caseNo);
        List<Group> groups = assessments.groups(head);
        List<Row> rows = assessments.rows(head);
        Map<String, Row> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.rowId(), row));
        Explaining explaining = explaining(actor, head, pack);
        boolean office = !access.applicantSide(actor, caseNo);
        String panel = office ? panels.takenByMe(caseNo) : null;
        return new EntitlementsView(
                head.claimed().toString(),
                Group.total(groups).toString(),
                rows.size(),
                Group.payable(groups),
                Words.sum(pack, groups),
                Words.lines(pack, groups),
                rows.stream().map(row -> view(explaining, row)).toList(),
                exclusions.hits(caseNo).stream()
                        .map(hit -> hit(hit, byId.get(hit.rowId())))
                        .toList(),
                panel == null ? List.of() : reasons(pack),
                panel != null,
                OpenPanels.COMPARISON.equals(panel));
    }

    @Override
    public EntitlementView explained(CaseNo caseNo, String rowId) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        Head head = assessments.newest(caseNo).orElseThrow(Refusal::notFound);
        Row row = assessments.row(head, rowId).orElseThrow(Refusal::notFound);
        return view(explaining(actor, head, facts.pack(caseNo)), row);
    }

    /** What is the same for every person of one answer. */
    private record Explaining(
            Actor actor,
            Head head,
            Pack pack,
            @Nullable String confirmedBy,
            Map<String, Exclusion> exclusions,
            Map<String, String> states,
            Map<String, String> classNames) {}

    private Explaining explaining(Actor actor, Head head, Pack pack) {
        return new Explaining(
                actor,
                head,
                pack,
                exclusions.confirmedBy(head.id()).orElse(null),
                exclusions.standing(head.caseNo()),
                register.states(head.caseNo()),
                classNames.of(head.caseNo()));
    }

    private EntitlementView view(Explaining with, Row row) {
        Pack pack = with.pack();
        Map<String, @Nullable Object> stored = json.map(cipher.decrypt(row.inputs()));
        String code = row.why();
        String reason = code == null ? null : reasonText(with, row, code);
        Exclusion exclusion = with.exclusions().get(row.rowId());
        return new EntitlementView(
                row.rowId(),
                row.seq(),
                row.nameMasked(),
                row.idMasked(),
                with.classNames().get(row.classId()),
                row.rate().toString(),
                row.payable().toString(),
                row.state(),
                code,
                reason,
                sentence(pack, with.head(), row, stored, reason),
                Words.inputs(pack, stored),
                with.head().decisionId(),
                with.head().decisionName(),
                with.head().decisionVersion(),
                row.ruleRow(),
                row.ruleText(),
                Words.clauses(pack, row.clauses()),
                with.head().packVersion(),
                time(with.head().at()),
                with.confirmedBy(),
                json.findings(row.findings()).stream()
                        .map(finding -> new LedgerFinding(
                                finding.code(),
                                finding.blocks(),
                                Words.reason(pack, finding.code()) + "。",
                                finding.clause()))
                        .toList(),
                exclusion == null
                        ? null
                        : new ExclusionView(
                                exclusion.reasonCode(),
                                Words.reason(pack, exclusion.reasonCode()) + "。",
                                exclusion.note(),
                                exclusion.by(),
                                time(exclusion.at())),
                with.states().get(row.rowId()));
    }

    /** Names the case that holds the certificate or the year's benefit only to those who may see it. */
    private String reasonText(Explaining with, Row row, String code) {
        String text = Words.reason(with.pack(), code);
        String holder = row.holderCase();
        boolean named = row.blockedCode() == null
                && row.state() == State.BLOCKED
                && holder != null
                && access.visible(with.actor(), new CaseNo(holder));
        return named ? text + "（" + holder + "）。" : text + "。";
    }

    private static String sentence(
            Pack pack, Head head, Row row, Map<String, @Nullable Object> stored, @Nullable String reason) {
        StringBuilder facts = new StringBuilder();
        Words.inputs(pack, stored).forEach(input -> facts.append(facts.isEmpty() ? "" : "，")
                .append(input.label())
                .append("：")
                .append(input.value()));
        String clause = row.clauses().isEmpty() ? "" : "（" + String.join("、", row.clauses()) + "）";
        String rule = facts + "。按《" + head.decisionName() + "》第 " + row.ruleRow() + " 行“" + row.ruleText() + "”"
                + clause + "，每人 " + Words.yuan(row.rate()) + " 元";
        return switch (row.state()) {
            case PAYABLE -> rule + "，计 " + Words.yuan(row.payable()) + " 元。";
            case ZERO -> rule + "。" + (reason == null ? "" : reason);
            case BLOCKED, EXCLUDED -> rule + "；因" + (reason == null ? "未计补贴。" : reason) + "本人计 0.00 元。";
        };
    }

    private static ComparisonHitView hit(Hit hit, @Nullable Row row) {
        boolean excluded = row != null && row.excludedCode() != null;
        return new ComparisonHitView(
                hit.id(),
                hit.rowId(),
                row == null ? 0 : row.seq(),
                row == null ? "（已不在花名册）" : row.nameMasked(),
                hit.source(),
                hit.text(),
                hit.by(),
                time(hit.at()),
                !hit.dismissed() && !excluded,
                hit.dismissedBy(),
                hit.dismissal());
    }

    private static List<ExclusionReason> reasons(Pack pack) {
        return pack.reasons().values().stream()
                .map(reason -> new ExclusionReason(reason.code(), reason.text(), reason.clause()))
                .toList();
    }

    static OffsetDateTime time(LocalDateTime wall) {
        return wall.atZone(LegalClock.ZONE).toOffsetDateTime();
    }
}
