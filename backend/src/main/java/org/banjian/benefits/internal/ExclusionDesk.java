package org.banjian.benefits.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banjian.audit.AuditTrail;
import org.banjian.benefits.Benefits;
import org.banjian.benefits.EntitlementsView;
import org.banjian.benefits.Exclusions;
import org.banjian.benefits.internal.Assessments.Head;
import org.banjian.benefits.internal.Assessments.Row;
import org.banjian.benefits.internal.ExclusionBook.Exclusion;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.shared.Violations;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes persons out 人员剔除 and keeps the hits of the comparison; every change moves the amount in the same transaction. */
@Service
@Transactional
class ExclusionDesk implements Exclusions {

    private static final int LONGEST = 500;
    private static final int LONGEST_SOURCE = 100;
    private static final int MOST = 5000;

    private final Actors actors;
    private final OpenPanels panels;
    private final Reserving reserving;
    private final Assessments assessments;
    private final ExclusionBook book;
    private final BenefitRegister register;
    private final Benefits benefits;
    private final CaseFacts facts;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final HitSheet sheet;

    ExclusionDesk(
            Actors actors,
            OpenPanels panels,
            Reserving reserving,
            Assessments assessments,
            ExclusionBook book,
            BenefitRegister register,
            Benefits benefits,
            CaseFacts facts,
            CaseTimeline timeline,
            AuditTrail audit,
            HitSheet sheet) {
        this.actors = actors;
        this.panels = panels;
        this.reserving = reserving;
        this.assessments = assessments;
        this.book = book;
        this.register = register;
        this.benefits = benefits;
        this.facts = facts;
        this.timeline = timeline;
        this.audit = audit;
        this.sheet = sheet;
    }

    @Override
    public EntitlementsView exclude(CaseNo caseNo, ExcludePersons command) {
        Actor actor = actors.current();
        OpenTask task = panels.require(caseNo);
        Head head = reserving.newest(caseNo);
        Pack pack = facts.pack(caseNo);
        Map<String, Row> rows = rows(head);
        check(pack, rows, command.rows());
        Money before = benefits.total(caseNo);
        for (ExcludePersons.ExcludedPerson one : command.rows()) {
            String note = Objects.requireNonNullElse(one.note(), "").strip();
            if (!book.exclude(caseNo, one.rowId(), task.id(), one.reasonCode(), note, actor)) {
                throw Refusal.conflict(
                        "ALREADY_EXCLUDED",
                        "花名册第 " + Objects.requireNonNull(rows.get(one.rowId())).seq() + " 行的人员已被剔除，请刷新后核对。");
            }
            register.release(caseNo, one.rowId());
        }
        List<String> ids = command.rows().stream()
                .map(ExcludePersons.ExcludedPerson::rowId)
                .toList();
        reserving.markRoster(caseNo, ids, true);
        reserving.again(head);
        Money after = benefits.total(caseNo);
        for (ExcludePersons.ExcludedPerson one : command.rows()) {
            Row row = Objects.requireNonNull(rows.get(one.rowId()));
            var reason = Objects.requireNonNull(pack.reasons().get(one.reasonCode()));
            timeline.add(
                    caseNo,
                    "PERSON_EXCLUDED",
                    task.name(),
                    "剔除花名册第 " + row.seq() + " 行 " + row.nameMasked() + "：" + reason.text() + note(one.note()),
                    reason.clause());
        }
        timeline.add(caseNo, "AMOUNT_CHANGED", task.name(), changed(before, after), null);
        audit.append(
                actor.auditActor(),
                "EXCLUDE_PERSONS",
                "CASE",
                caseNo.value(),
                caseNo,
                Map.of(
                        "rows",
                        command.rows().stream()
                                .map(one -> one.rowId() + ":" + one.reasonCode())
                                .toList(),
                        "before",
                        before.toString(),
                        "after",
                        after.toString()));
        return benefits.explained(caseNo);
    }

    @Override
    public EntitlementsView undo(CaseNo caseNo, String rowId) {
        Actor actor = actors.current();
        OpenTask task = panels.require(caseNo);
        Head head = reserving.newest(caseNo);
        Row row = assessments.row(head, rowId).orElseThrow(Refusal::notFound);
        Exclusion exclusion = book.standing(caseNo).get(rowId);
        if (exclusion == null) {
            throw Refusal.conflict("NOT_EXCLUDED", "花名册第 " + row.seq() + " 行的人员没有被剔除，请刷新后核对。");
        }
        if (!exclusion.taskId().equals(task.id())) {
            throw Refusal.conflict("EXCLUSION_FINAL", "该人员是在以前的环节由" + exclusion.by() + "剔除的，本环节不能恢复。");
        }
        Money before = benefits.total(caseNo);
        book.undo(exclusion.id(), actor);
        reserving.markRoster(caseNo, List.of(rowId), false);
        reserving.again(head);
        Money after = benefits.total(caseNo);
        timeline.add(
                caseNo,
                "EXCLUSION_UNDONE",
                task.name(),
                "恢复花名册第 " + row.seq() + " 行 " + row.nameMasked() + "。" + changed(before, after),
                null);
        audit.append(
                actor.auditActor(),
                "UNDO_EXCLUSION",
                "CASE",
                caseNo.value(),
                caseNo,
                Map.of("row", rowId, "before", before.toString(), "after", after.toString()));
        return benefits.explained(caseNo);
    }

    @Override
    public EntitlementsView addHits(CaseNo caseNo, AddHits command) {
        Actor actor = actors.current();
        OpenTask task = panels.requireComparison(caseNo);
        Map<String, Row> rows = rows(reserving.newest(caseNo));
        Violations found = new Violations();
        int number = 0;
        for (AddHits.Hit hit : command.hits()) {
            number++;
            if (!rows.containsKey(hit.rowId())) {
                found.add(Violation.ofRow("ROW_UNKNOWN", "第 " + number + " 条比对结果的人员不在本办件的花名册中。", number, "人员"));
            }
            if (blank(hit.source())) {
                found.add(Violation.ofRow("SOURCE_MISSING", "第 " + number + " 条比对结果没有写明来源系统。", number, "来源"));
            } else if (hit.source().strip().length() > LONGEST_SOURCE) {
                found.add(Violation.ofRow(
                        "TEXT_TOO_LONG", "第 " + number + " 条比对结果的来源最多 " + LONGEST_SOURCE + " 个字，请精简。", number, "来源"));
            }
            if (blank(hit.text())) {
                found.add(Violation.ofRow("TEXT_MISSING", "第 " + number + " 条比对结果没有写明命中内容。", number, "说明"));
            } else if (hit.text().strip().length() > LONGEST) {
                found.add(Violation.ofRow(
                        "TEXT_TOO_LONG", "第 " + number + " 条比对结果的说明最多 " + LONGEST + " 个字，请精简。", number, "说明"));
            }
        }
        if (command.hits().isEmpty()) {
            found.add("HITS_MISSING", "没有比对结果，请至少登记一条。");
        }
        found.throwIfAny(422, "COMPARISON_HITS_REFUSED", "比对结果没有登记，请按各条提示修改后重新提交。");
        command.hits()
                .forEach(hit -> book.addHit(
                        caseNo, hit.rowId(), hit.source().strip(), hit.text().strip(), actor));
        timeline.add(
                caseNo,
                "COMPARISON_HITS",
                task.name(),
                "登记系统比对命中 " + command.hits().size() + " 条。",
                null);
        audit.append(
                actor.auditActor(),
                "ADD_COMPARISON_HITS",
                "CASE",
                caseNo.value(),
                caseNo,
                Map.of("rows", command.hits().stream().map(AddHits.Hit::rowId).toList()));
        return benefits.explained(caseNo);
    }

    @Override
    public EntitlementsView importHits(CaseNo caseNo, byte[] xlsx) {
        panels.requireComparison(caseNo);
        return addHits(
                caseNo,
                new AddHits(sheet.read(xlsx, rows(reserving.newest(caseNo)).values())));
    }

    @Override
    public EntitlementsView dismissHit(CaseNo caseNo, String hitId, DismissHit command) {
        Actor actor = actors.current();
        OpenTask task = panels.requireComparison(caseNo);
        if (blank(command.reason()) || command.reason().length() > LONGEST) {
            throw Refusal.unprocessable("REASON_MISSING", "认定比对命中不成立应当写明理由（不超过 500 字）。", null);
        }
        if (!book.dismissHit(caseNo, hitId, command.reason().strip(), actor)) {
            throw Refusal.conflict("ALREADY_HANDLED", "该条比对命中已经处理或者不存在，请刷新后核对。");
        }
        timeline.add(
                caseNo,
                "HIT_DISMISSED",
                task.name(),
                "认定一条比对命中不成立：" + command.reason().strip(),
                null);
        audit.append(
                actor.auditActor(), "DISMISS_COMPARISON_HIT", "CASE", caseNo.value(), caseNo, Map.of("hit", hitId));
        return benefits.explained(caseNo);
    }

    private static void check(Pack pack, Map<String, Row> rows, List<ExcludePersons.ExcludedPerson> wanted) {
        Violations found = new Violations();
        if (wanted.isEmpty() || wanted.size() > MOST) {
            found.add("ROWS_MISSING", "请选择要剔除的人员（一次不超过 " + MOST + " 人）。");
        }
        List<String> seen = new ArrayList<>();
        for (ExcludePersons.ExcludedPerson one : wanted) {
            Row row = rows.get(one.rowId());
            if (row == null || seen.contains(one.rowId())) {
                found.add("ROW_UNKNOWN", "所选人员不在本办件的核算结果中，或者重复选择，请刷新后重新选择。");
                continue;
            }
            seen.add(one.rowId());
            var reason = pack.reasons().get(Objects.requireNonNullElse(one.reasonCode(), ""));
            if (reason == null) {
                found.add(Violation.ofRow("REASON_MISSING", "剔除第 " + row.seq() + " 行的人员应当选择理由。", row.seq(), "理由"));
            }
            if (one.note() != null && one.note().length() > LONGEST) {
                found.add(Violation.ofRow("TEXT_TOO_LONG", "第 " + row.seq() + " 行的说明超过 500 字。", row.seq(), "说明"));
            }
        }
        found.throwIfAny(422, "EXCLUSION_REFUSED", "人员没有剔除，请按提示修改后重新提交。");
    }

    private Map<String, Row> rows(Head head) {
        Map<String, Row> rows = new HashMap<>();
        assessments.rows(head).forEach(row -> rows.put(row.rowId(), row));
        return rows;
    }

    private static String changed(Money before, Money after) {
        return "补贴金额由 " + Words.yuan(before) + " 元变为 " + Words.yuan(after) + " 元。";
    }

    private static String note(@Nullable String note) {
        return blank(note) ? "" : "说明：" + String.valueOf(note).strip();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
