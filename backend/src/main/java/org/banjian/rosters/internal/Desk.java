package org.banjian.rosters.internal;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.PlatformRole;
import org.banjian.rosters.CheckContracts;
import org.banjian.rosters.ConfirmImport;
import org.banjian.rosters.ExportView;
import org.banjian.rosters.ImportFix;
import org.banjian.rosters.ImportPage;
import org.banjian.rosters.ImportView;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.RosterPage;
import org.banjian.rosters.RosterRowView;
import org.banjian.rosters.RosterView;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.rosters.internal.ImportApplying.Applied;
import org.banjian.rosters.internal.RosterGate.Grant;
import org.banjian.rosters.sheet.SheetLimits;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalNumbers;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service("rosterDesk")
class Desk implements RosterDesk {

    private static final int LONGEST_PAGE = 2_000;
    private static final int LONGEST_NAME = 120;
    private static final List<PlatformRole> SEE_NAMES =
            List.of(PlatformRole.INITIAL_REVIEWER, PlatformRole.RE_REVIEWER, PlatformRole.CITY_APPROVER);

    private final Actors actors;
    private final CaseAccess access;
    private final CaseRosters rosters;
    private final RosterGate gate;
    private final RosterHeads heads;
    private final RosterPages pages;
    private final ImportDesk importDesk;
    private final ImportViews importViews;
    private final ImportApplying applying;
    private final Imports imports;
    private final Comparison comparison;
    private final RowEditing editing;
    private final RosterSheets sheets;
    private final RosterExports exports;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final Feel feel;
    private final SheetLimits limits;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    Desk(
            Actors actors,
            CaseAccess access,
            CaseRosters rosters,
            RosterGate gate,
            RosterHeads heads,
            RosterPages pages,
            ImportDesk importDesk,
            ImportViews importViews,
            ImportApplying applying,
            Imports imports,
            Comparison comparison,
            RowEditing editing,
            RosterSheets sheets,
            RosterExports exports,
            CaseTimeline timeline,
            AuditTrail trail,
            Feel feel,
            SheetLimits limits,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.actors = actors;
        this.access = access;
        this.rosters = rosters;
        this.gate = gate;
        this.heads = heads;
        this.pages = pages;
        this.importDesk = importDesk;
        this.importViews = importViews;
        this.applying = applying;
        this.imports = imports;
        this.comparison = comparison;
        this.editing = editing;
        this.sheets = sheets;
        this.exports = exports;
        this.timeline = timeline;
        this.trail = trail;
        this.feel = feel;
        this.limits = limits;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public RosterView view(CaseNo caseNo) {
        Actor actor = asking(caseNo);
        return pages.view(actor, caseNo, limits.rows());
    }

    private Actor asking(CaseNo caseNo) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        return actor;
    }

    private RowViews shown(Actor actor, CaseRoster roster) {
        return new RowViews(roster, access.applicantSide(actor, roster.caseNo()) || actor.hasAny(SEE_NAMES));
    }

    @Override
    public RosterPage rows(CaseNo caseNo, String classId, @Nullable String after, int limit) {
        Actor actor = asking(caseNo);
        CaseRoster roster = rosters.require(caseNo);
        return pages.page(roster, classId, after, page(limit), shown(actor, roster), check(roster, classId));
    }

    private static int page(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.badRequest("PARAM_INVALID", "每页行数应在 1 到 " + LONGEST_PAGE + " 之间。");
        }
        return limit;
    }

    private RowCheck check(CaseRoster roster, String classId) {
        return roster.check(classId, feel, clock.today());
    }

    @Override
    public ImportView importFile(CaseNo caseNo, String classId, @Nullable String fileName, Path file) {
        Actor actor = asking(caseNo);
        CaseRoster roster = rosters.require(caseNo);
        roster.of(classId);
        gate.requireEditing(actor, roster, classId);
        String name = cleaned(fileName);
        if (!name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            throw Refusal.unprocessable(
                    "FILE_TYPE_NOT_ALLOWED", "花名册只接收 xlsx 表格。xls、et、csv 等请用表格软件打开后另存为 xlsx，再重新上传。", null);
        }
        String id = importDesk.read(actor, roster, classId, name, file);
        return importViews.view(actor, roster, imports.find(id).orElseThrow());
    }

    private static String cleaned(@Nullable String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/');
        StringBuilder kept = new StringBuilder();
        name.substring(name.lastIndexOf('/') + 1)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        String clean = PersonalNumbers.shown(kept.toString().strip());
        return clean.length() <= LONGEST_NAME
                ? clean
                : "…"
                        + clean.substring(clean.offsetByCodePoints(
                                clean.length(), -Math.min(60, clean.codePointCount(0, clean.length()))));
    }

    /** What the applicant typed is only for the applicant. */
    private CaseRoster own(Actor actor, CaseNo caseNo) {
        if (!access.applicantSide(actor, caseNo)) {
            throw Refusal.notFound();
        }
        return rosters.require(caseNo);
    }

    @Override
    public ImportView importOf(CaseNo caseNo, String classId, String importId) {
        Actor actor = asking(caseNo);
        CaseRoster roster = own(actor, caseNo);
        return importViews.view(actor, roster, importDesk.find(caseNo, classId, importId));
    }

    @Override
    public ImportPage importRows(
            CaseNo caseNo, String classId, String importId, ImportPage.Filter filter, int afterRow, int limit) {
        Actor actor = asking(caseNo);
        CaseRoster roster = own(actor, caseNo);
        Import one = importDesk.open(caseNo, classId, importId);
        return importDesk.page(roster, one, filter, afterRow, page(limit), shown(actor, roster));
    }

    @Override
    public RosterPage removals(CaseNo caseNo, String classId, String importId, @Nullable String after, int limit) {
        Actor actor = asking(caseNo);
        CaseRoster roster = own(actor, caseNo);
        Import one = importDesk.open(caseNo, classId, importId);
        return pages.missing(roster, one, after, page(limit), shown(actor, roster), check(roster, classId));
    }

    @Override
    public ImportFix fixRow(CaseNo caseNo, String classId, String importId, int rowNo, SaveRosterRow command) {
        Actor actor = asking(caseNo);
        CaseRoster roster = own(actor, caseNo);
        gate.requireEditing(actor, roster, classId);
        Import one = importDesk.open(caseNo, classId, importId);
        return importDesk.fix(actor, roster, one, rowNo, command, shown(actor, roster));
    }

    @Override
    public RosterView confirm(CaseNo caseNo, String classId, String importId, ConfirmImport command) {
        Actor actor = asking(caseNo);
        CaseRoster roster = own(actor, caseNo);
        importDesk.open(caseNo, classId, importId);
        if (comparedAnew(caseNo, classId, importId)) {
            throw Refusal.conflict("ROSTER_CHANGED", "花名册在检查这个文件之后有改动，已重新比对。请再看一遍差异，然后确认。");
        }
        changing(actor, roster, classId, () -> {
            Import one = imports.lock(importId)
                    .filter(Import::open)
                    .orElseThrow(() -> Refusal.conflict("IMPORT_ENDED", "这次导入已经确认或放弃。请刷新花名册查看结果。"));
            requireTakeable(one, roster, command);
            Applied applied = applying.apply(one, command, actor.personId(), clock.now());
            imports.end(importId, ImportView.State.APPLIED, clock.now());
            String skipped = one.errorRows() > 0 ? "，有问题的 " + one.errorRows() + " 行没有导入" : "";
            timeline.add(
                    caseNo,
                    "ROSTER_IMPORTED",
                    null,
                    "导入花名册（" + roster.nameOf(classId) + "）：新增 " + applied.added() + " 人，变更 " + applied.changed()
                            + " 人，移出 " + applied.removed() + " 人" + skipped + "。",
                    roster.template().clause());
            trail.append(
                    actor.auditActor(),
                    "ROSTER_IMPORTED",
                    "rosterImport",
                    importId,
                    caseNo,
                    Map.of(
                            "class", classId,
                            "added", applied.added(),
                            "changed", applied.changed(),
                            "removed", applied.removed(),
                            "skipped", one.errorRows()));
            return importId;
        });
        return view(caseNo);
    }

    /** In a transaction of its own, so that the new comparison stays when the confirmation is refused. */
    private boolean comparedAnew(CaseNo caseNo, String classId, String importId) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Import one = imports.lock(importId).orElseThrow(Refusal::notFound);
            if (!one.open() || one.rosterVersion() == heads.version(caseNo).orElse(0)) {
                return false;
            }
            comparison.compare(importId, caseNo, classId);
            return true;
        }));
    }

    private static void requireTakeable(Import one, CaseRoster roster, ConfirmImport command) {
        if (command.rows() == ConfirmImport.Rows.ALL && one.errorRows() > 0) {
            throw Refusal.unprocessable(
                    "IMPORT_HAS_ERRORS",
                    "还有 " + one.errorRows() + " 行有错误，不能全部导入。请先更正，或者只导入没有错误的行。",
                    roster.template().clause());
        }
        if (one.total() == one.errorRows() && !command.removeMissing()) {
            throw Refusal.unprocessable(
                    "IMPORT_NOTHING",
                    "每一行都有错误，没有可以导入的行。请先更正。",
                    roster.template().clause());
        }
    }

    /** The roster is held, and nobody has handed it in meanwhile. */
    private <T> T changing(Actor actor, CaseRoster roster, String classId, Supplier<T> change) {
        Grant grant = gate.requireEditing(actor, roster, classId);
        heads.prepare(roster.caseNo());
        return Objects.requireNonNull(transaction.execute(status -> {
            gate.hold(grant, actor, roster, classId); // the case first, as a submission does
            heads.lock(roster.caseNo());
            T done = change.get();
            heads.changed(roster.caseNo());
            return done;
        }));
    }

    @Override
    public void discard(CaseNo caseNo, String classId, String importId) {
        Actor actor = asking(caseNo);
        own(actor, caseNo);
        importDesk.find(caseNo, classId, importId);
        transaction.executeWithoutResult(status -> imports.lock(importId)
                .filter(Import::open)
                .ifPresent(one -> imports.end(importId, ImportView.State.DISCARDED, clock.now())));
    }

    @Override
    public RosterRowView addRow(CaseNo caseNo, String classId, SaveRosterRow command) {
        Actor actor = asking(caseNo);
        CaseRoster roster = rosters.require(caseNo);
        roster.of(classId);
        String id = changing(actor, roster, classId, () -> {
            String added = editing.add(actor, roster, classId, command);
            audited(actor, caseNo, "ROSTER_ROW_ADDED", added, command);
            return added;
        });
        return row(actor, roster, classId, id);
    }

    @Override
    public RosterRowView changeRow(CaseNo caseNo, String classId, String rowId, SaveRosterRow command) {
        Actor actor = asking(caseNo);
        CaseRoster roster = rosters.require(caseNo);
        changing(actor, roster, classId, () -> {
            editing.change(actor, roster, classId, rowId, command);
            audited(actor, caseNo, "ROSTER_ROW_CHANGED", rowId, command);
            return rowId;
        });
        return row(actor, roster, classId, rowId);
    }

    @Override
    public void removeRow(CaseNo caseNo, String classId, String rowId) {
        Actor actor = asking(caseNo);
        CaseRoster roster = rosters.require(caseNo);
        changing(actor, roster, classId, () -> {
            editing.remove(actor, caseNo, classId, rowId);
            audited(actor, caseNo, "ROSTER_ROW_REMOVED", rowId, new SaveRosterRow(Map.of(), null));
            return rowId;
        });
    }

    /** The names of the columns, never what was typed. */
    private void audited(Actor actor, CaseNo caseNo, String action, String rowId, SaveRosterRow command) {
        trail.append(
                actor.auditActor(),
                action,
                "rosterRow",
                rowId,
                caseNo,
                Map.of("columns", command.values().keySet().stream().sorted().toList()));
    }

    private RosterRowView row(Actor actor, CaseRoster roster, String classId, String rowId) {
        return shown(actor, roster).view(editing.stored(roster.caseNo(), classId, rowId), check(roster, classId));
    }

    @Override
    public RosterView checkContracts(CaseNo caseNo, CheckContracts command) {
        Actor actor = asking(caseNo);
        rosters.require(caseNo);
        transaction.executeWithoutResult(status -> {
            gate.requireReview(caseNo);
            heads.lock(caseNo);
            int persons = editing.checkContracts(caseNo, command);
            heads.changed(caseNo);
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("persons", persons);
            detail.put("checked", command.checked());
            detail.put("rows", command.all() ? List.of() : new ArrayList<>(command.rowIds()));
            trail.append(actor.auditActor(), "CONTRACTS_CHECKED", "roster", caseNo.value(), caseNo, detail);
        });
        return view(caseNo);
    }

    @Override
    public void writeTemplate(CaseNo caseNo, String classId, OutputStream out) {
        asking(caseNo);
        CaseRoster roster = rosters.require(caseNo);
        roster.of(classId);
        sheets.template(roster, classId, limits.rows(), out);
    }

    @Override
    public void writeErrors(CaseNo caseNo, String classId, String importId, OutputStream out) {
        Actor actor = asking(caseNo);
        CaseRoster roster = own(actor, caseNo);
        Import one = importDesk.open(caseNo, classId, importId);
        if (!one.createdBy().equals(actor.personId())) {
            throw Refusal.notFound();
        }
        transaction.executeWithoutResult(status ->
                trail.append(actor.auditActor(), "ROSTER_ERRORS_READ", "rosterImport", importId, caseNo, Map.of()));
        sheets.errors(roster, importId, out);
    }

    @Override
    public List<ExportView> exports(CaseNo caseNo) {
        asking(caseNo);
        return exports.of(caseNo);
    }

    @Override
    public byte[] export(CaseNo caseNo, String exportId) {
        Actor actor = asking(caseNo);
        return Objects.requireNonNull(transaction.execute(status -> exports.content(actor, caseNo, exportId)));
    }
}
