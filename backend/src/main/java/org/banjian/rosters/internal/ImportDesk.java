package org.banjian.rosters.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.rosters.ImportFix;
import org.banjian.rosters.ImportPage;
import org.banjian.rosters.ImportRowView;
import org.banjian.rosters.ImportView;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.rosters.sheet.Cell;
import org.banjian.rosters.sheet.SheetFile;
import org.banjian.rosters.sheet.SheetLimits;
import org.banjian.rosters.spi.UsedCertificates;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads files 花名册导入: row by row into the staging table, a few hundred rows in memory at a time; then compares them as a whole. */
@Component
class ImportDesk {

    private static final int SECONDS_TO_WAIT = 20;

    private final Imports imports;
    private final StagedRows staged;
    private final RosterRows rows;
    private final Comparison comparison;
    private final ImportViews views;
    private final ObjectProvider<UsedCertificates> usedCertificates;
    private final Feel feel;
    private final SheetLimits limits;
    private final Semaphore slots;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    ImportDesk(
            Imports imports,
            StagedRows staged,
            RosterRows rows,
            Comparison comparison,
            ImportViews views,
            ObjectProvider<UsedCertificates> usedCertificates,
            Feel feel,
            SheetLimits limits,
            RosterSettings settings,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.staged = staged;
        this.rows = rows;
        this.comparison = comparison;
        this.views = views;
        this.usedCertificates = usedCertificates;
        this.feel = feel;
        this.limits = limits;
        this.slots = new Semaphore(settings.atOnce(), true);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Gives up what the class had open before. */
    String read(Actor actor, CaseRoster roster, String classId, String fileName, Path file) {
        takeSlot();
        String id = UUID.randomUUID().toString();
        try (SheetFile sheet = SheetFile.open(file, limits)) {
            Heading heading = Heading.find(sheet, roster.template());
            LocalDateTime now = clock.now();
            transaction.executeWithoutResult(status -> {
                imports.openOnes(roster.caseNo(), classId)
                        .forEach(open -> imports.end(open, ImportView.State.DISCARDED, now));
                imports.create(id, roster.caseNo(), classId, fileName, heading.ignored(), actor, now);
            });
            try {
                int read = rows(sheet, heading, roster, classId, id);
                if (read == 0) {
                    throw Refusal.unprocessable(
                            "ROSTER_EMPTY",
                            "表头下面没有名单。请在模板中填写人员后重新上传。",
                            roster.template().clause());
                }
                transaction.executeWithoutResult(status -> comparison.compare(id, roster.caseNo(), classId));
            } catch (RuntimeException failed) {
                transaction.executeWithoutResult(status -> imports.end(id, ImportView.State.DISCARDED, clock.now()));
                throw failed;
            }
        } finally {
            slots.release();
        }
        return id;
    }

    private void takeSlot() {
        try {
            if (slots.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(503, "ROSTER_BUSY", "正在读取的表格较多，您的文件没有导入。请稍候再上传一次。", null, List.of(), Map.of());
    }

    private int rows(SheetFile sheet, Heading heading, CaseRoster roster, String classId, String importId) {
        RowCheck check = roster.check(classId, feel, clock.today());
        List<StagedRows.Fresh> batch = new ArrayList<>(StagedRows.BATCH);
        int[] seq = {0};
        sheet.read(heading.sheet(), (rowNo, cells) -> {
            Map<String, Cell> typed = rowNo <= heading.rowNo() ? null : heading.cells(cells);
            if (typed != null) {
                if (++seq[0] > limits.rows()) {
                    throw Refusal.unprocessable(
                            "ROSTER_TOO_LONG",
                            "名单超过 " + limits.rows() + " 行的上限。请分成几个文件，分次导入。",
                            roster.template().clause());
                }
                batch.add(new StagedRows.Fresh(rowNo, seq[0], check.check(typed)));
                if (batch.size() == StagedRows.BATCH) {
                    keep(roster.caseNo(), importId, batch);
                }
            }
            return true;
        });
        keep(roster.caseNo(), importId, batch);
        return seq[0];
    }

    private void keep(CaseNo caseNo, String importId, List<StagedRows.Fresh> batch) {
        askUsed(caseNo, batch.stream().map(StagedRows.Fresh::row).toList());
        staged.insert(importId, batch);
        batch.clear();
    }

    private void askUsed(CaseNo caseNo, List<CheckedRow> some) {
        List<String> numbers = some.stream()
                .map(row -> row.values().get(StoredRow.CERTIFICATE))
                .filter(Objects::nonNull)
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        usedCertificates.orderedStream().map(one -> one.used(caseNo, numbers)).forEach(used -> mark(some, used));
    }

    private static void mark(List<CheckedRow> some, Set<String> used) {
        for (CheckedRow row : some) {
            String number = row.values().get(StoredRow.CERTIFICATE);
            if (number != null && used.contains(number)) {
                row.findings().add(Finding.warn(Finding.CERTIFICATE_ALREADY_USED, StoredRow.CERTIFICATE, ""));
            }
        }
    }

    /** The open import of the class; 404 for another, 409 for one that has ended. */
    Import open(CaseNo caseNo, String classId, String importId) {
        Import one = find(caseNo, classId, importId);
        if (!one.open()) {
            throw ended(one);
        }
        return one;
    }

    private static Refusal ended(Import one) {
        return Refusal.conflict(
                "IMPORT_ENDED",
                one.state() == ImportView.State.APPLIED
                        ? "这次导入已经确认，花名册已更新。要再修改请重新上传或直接在花名册中修改。"
                        : "这次导入已经放弃或被新的文件代替。请重新上传。");
    }

    Import find(CaseNo caseNo, String classId, String importId) {
        return imports.find(importId)
                .filter(one -> one.caseNo().equals(caseNo) && one.classId().equals(classId))
                .orElseThrow(Refusal::notFound);
    }

    ImportPage page(CaseRoster roster, Import one, ImportPage.Filter filter, int afterRow, int limit, RowViews shown) {
        List<StagedRow> page = staged.page(one.id(), filter, afterRow, limit);
        List<ImportRowView> result = new ArrayList<>(page.size());
        for (StagedRow row : page) {
            result.add(shown.view(row, before(roster.caseNo(), row)));
        }
        Integer next = page.size() == limit ? page.get(limit - 1).rowNo() : null;
        return new ImportPage(result, staged.count(one.id(), filter), next);
    }

    private @Nullable StoredRow before(CaseNo caseNo, StagedRow row) {
        return row.difference() == ImportRowView.Difference.CHANGED && row.personIndex() != null
                ? rows.ofPerson(caseNo, row.personIndex()).orElse(null)
                : null;
    }

    /** Checks the mended row by itself and the file as a whole once more. */
    ImportFix fix(Actor actor, CaseRoster roster, Import one, int rowNo, SaveRosterRow command, RowViews shown) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Import held = imports.lock(one.id()).orElseThrow(Refusal::notFound);
            if (!held.open()) {
                throw ended(held);
            }
            StagedRow row = staged.find(one.id(), rowNo).orElseThrow(Refusal::notFound);
            Map<String, Cell> cells = RowViews.typed(row.values());
            merge(roster, cells, command.values());
            LocalDate today = clock.today();
            CheckedRow checked = roster.check(one.classId(), feel, today).check(cells);
            askUsed(roster.caseNo(), List.of(checked));
            staged.replace(one.id(), rowNo, checked);
            comparison.compare(one.id(), roster.caseNo(), one.classId());
            StagedRow mended = staged.find(one.id(), rowNo).orElseThrow();
            return new ImportFix(
                    views.view(actor, roster, imports.find(one.id()).orElseThrow()),
                    shown.view(mended, before(roster.caseNo(), mended)));
        }));
    }

    /** Unknown columns are refused, an empty text clears. */
    static void merge(CaseRoster roster, Map<String, Cell> cells, Map<String, String> values) {
        new LinkedHashMap<>(values).forEach((column, value) -> {
            if (roster.template().column(column).isEmpty() || column.equals(StoredRow.SEQ)) {
                throw Refusal.badRequest("FIELD_UNKNOWN", "花名册没有这一列，请刷新页面后重新填写。");
            }
            cells.put(column, Cell.text(value));
        });
    }
}
