package org.banjian.benefits.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.audit.AuditTrail;
import org.banjian.benefits.internal.Assessments.Head;
import org.banjian.benefits.internal.Assessments.Row;
import org.banjian.benefits.internal.ExclusionBook.Exclusion;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseTimeline;
import org.banjian.cases.spi.ExaminedPersons;
import org.banjian.cases.spi.ExaminedPersons.Examined;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.packs.Reason;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an examination found becomes the amount 核查结论落实: in the transaction of the decision, by whoever decides. */
@Component
class ExaminationResult {

    private final ObjectProvider<ExaminedPersons> examinations;
    private final Actors actors;
    private final Reserving reserving;
    private final Assessments assessments;
    private final ExclusionBook book;
    private final BenefitRegister register;
    private final CaseFacts facts;
    private final CaseTimeline timeline;
    private final AuditTrail audit;

    ExaminationResult(
            ObjectProvider<ExaminedPersons> examinations,
            Actors actors,
            Reserving reserving,
            Assessments assessments,
            ExclusionBook book,
            BenefitRegister register,
            CaseFacts facts,
            CaseTimeline timeline,
            AuditTrail audit) {
        this.examinations = examinations;
        this.actors = actors;
        this.reserving = reserving;
        this.assessments = assessments;
        this.book = book;
        this.register = register;
        this.facts = facts;
        this.timeline = timeline;
        this.audit = audit;
    }

    void apply(CaseNo caseNo, String reasonCode, @Nullable String clause) {
        Examined found = examinations.stream()
                .map(one -> one.pending(caseNo))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no examination of " + caseNo + " waits to be applied"));
        Reason reason = facts.pack(caseNo).reasons().get(reasonCode);
        if (reason == null) {
            throw Refusal.unprocessable(
                    "BLOCK_INPUT_MISSING", "事项包的理由目录里没有剔除人员的理由 " + reasonCode + "，请联系政策编制人员改正事项包。", clause);
        }
        Actor actor = actors.current();
        Head head = reserving.newest(caseNo);
        Map<String, Row> rows = new HashMap<>();
        assessments.rows(head).forEach(row -> rows.put(row.rowId(), row));
        Money before = Group.total(assessments.groups(head));
        List<Row> excluded = exclude(caseNo, found, rows, reason, actor);
        List<Row> restored = restore(caseNo, found, rows, actor, clause);
        reserving.markRoster(caseNo, excluded.stream().map(Row::rowId).toList(), true);
        reserving.markRoster(caseNo, restored.stream().map(Row::rowId).toList(), false);
        reserving.again(head);
        Money after = Group.total(assessments.groups(head));
        if (Group.payable(assessments.groups(head)) == 0) {
            throw Refusal.unprocessable(
                    "NOBODY_PAYABLE", "按所选的人员剔除以后，本办件没有可计补贴的人员。请核对所选人员；确实都不符合规定的，核查结论应为“异议成立”。", clause);
        }
        excluded.forEach(row -> timeline.add(
                caseNo,
                "PERSON_EXCLUDED",
                null,
                "剔除花名册第 " + row.seq() + " 行 " + row.nameMasked() + "：" + reason.text(),
                reason.clause()));
        restored.forEach(row -> timeline.add(
                caseNo,
                "EXCLUSION_UNDONE",
                null,
                "恢复花名册第 " + row.seq() + " 行 " + row.nameMasked() + "：经核查异议，该人员符合享受补贴规定。",
                clause));
        timeline.add(
                caseNo,
                "AMOUNT_CHANGED",
                null,
                "补贴金额由 " + Words.yuan(before) + " 元变为 " + Words.yuan(after) + " 元，原因：公示异议部分成立。",
                clause);
        audit.append(
                actor.auditActor(),
                "APPLY_EXAMINATION",
                "CASE",
                caseNo.value(),
                caseNo,
                Map.of(
                        "excluded",
                        excluded.stream().map(Row::rowId).toList(),
                        "restored",
                        restored.stream().map(Row::rowId).toList(),
                        "before",
                        before.toString(),
                        "after",
                        after.toString()));
    }

    /** Whoever was excluded meanwhile stays so. */
    private List<Row> exclude(CaseNo caseNo, Examined found, Map<String, Row> rows, Reason reason, Actor actor) {
        Map<String, Exclusion> standing = book.standing(caseNo);
        List<Row> excluded = new ArrayList<>();
        for (String rowId : found.exclude()) {
            Row row = known(rows, rowId);
            if (!standing.containsKey(rowId) && book.exclude(caseNo, rowId, found.taskId(), reason.code(), "", actor)) {
                register.release(caseNo, rowId);
                excluded.add(row);
            }
        }
        return excluded;
    }

    private List<Row> restore(
            CaseNo caseNo, Examined found, Map<String, Row> rows, Actor actor, @Nullable String clause) {
        Map<String, Exclusion> standing = book.standing(caseNo);
        List<Row> restored = new ArrayList<>();
        for (String rowId : found.restore()) {
            Row row = known(rows, rowId);
            Exclusion exclusion = standing.get(rowId);
            if (exclusion == null) {
                throw Refusal.unprocessable("NOT_EXCLUDED", "花名册第 " + row.seq() + " 行的人员没有被剔除，不需要恢复，请刷新后重新选择。", clause);
            }
            book.undo(exclusion.id(), actor);
            restored.add(row);
        }
        return restored;
    }

    private static Row known(Map<String, Row> rows, String rowId) {
        Row row = rows.get(rowId);
        if (row == null) {
            throw Refusal.unprocessable("ROW_UNKNOWN", "所选人员不在本办件的核算结果中，请刷新后重新选择。", null);
        }
        return row;
    }
}
