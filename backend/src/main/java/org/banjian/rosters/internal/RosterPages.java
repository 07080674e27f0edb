package org.banjian.rosters.internal;

import java.util.List;
import java.util.Optional;
import org.banjian.identity.Actor;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.rosters.ImportView;
import org.banjian.rosters.RosterClass;
import org.banjian.rosters.RosterPage;
import org.banjian.rosters.RosterView;
import org.banjian.rosters.RosterView.ClassRoster;
import org.banjian.rosters.RosterView.ColumnType;
import org.banjian.rosters.RosterView.ColumnView;
import org.banjian.rosters.internal.RosterRows.Place;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The rosters of a case, page by page. */
@Component
class RosterPages {

    private final CaseRosters rosters;
    private final RosterRows rows;
    private final RosterGate gate;
    private final Imports imports;
    private final ImportViews importViews;
    private final DataSize largestFile;

    RosterPages(
            CaseRosters rosters,
            RosterRows rows,
            RosterGate gate,
            Imports imports,
            ImportViews importViews,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.rosters = rosters;
        this.rows = rows;
        this.gate = gate;
        this.imports = imports;
        this.importViews = importViews;
        this.largestFile = largestFile;
    }

    RosterView view(Actor actor, CaseNo caseNo, int maxRows) {
        Optional<CaseRoster> found = rosters.find(caseNo);
        if (found.isEmpty()) {
            return new RosterView(
                    null,
                    "",
                    null,
                    List.of(),
                    List.of(),
                    rows.counts(caseNo, null),
                    false,
                    maxRows,
                    largestFile.toBytes());
        }
        CaseRoster roster = found.get();
        return new RosterView(
                roster.template().id(),
                roster.template().name(),
                roster.template().clause(),
                roster.template().columns().stream().map(RosterPages::column).toList(),
                roster.classes().stream()
                        .map(one -> ofClass(actor, roster, one))
                        .toList(),
                rows.counts(caseNo, null),
                gate.mayCheckContracts(actor, roster),
                maxRows,
                largestFile.toBytes());
    }

    private static ColumnView column(Column column) {
        return new ColumnView(
                column.id(),
                column.title(),
                ColumnType.valueOf(column.type().name()),
                List.copyOf(column.values().values()),
                "true".equals(column.requiredWhen()),
                column.personal() != null);
    }

    private ClassRoster ofClass(Actor actor, CaseRoster roster, RosterClass one) {
        Optional<String> whyNot = gate.whyNot(actor, roster, one.id());
        ImportView open = whyNot.isPresent()
                ? null
                : imports.openOne(roster.caseNo(), one.id())
                        .map(it -> importViews.view(actor, roster, it))
                        .orElse(null);
        return new ClassRoster(
                one.id(),
                one.name(),
                one.trainingType(),
                roster.trainingTypeName(one.trainingType()),
                one.level(),
                one.planned(),
                rows.counts(roster.caseNo(), one.id()),
                whyNot.isEmpty(),
                whyNot.orElse(null),
                open);
    }

    RosterPage page(
            CaseRoster roster, String classId, @Nullable String after, int limit, RowViews shown, RowCheck check) {
        List<StoredRow> page = rows.page(roster.caseNo(), classId, place(after), limit);
        int total = rows.counts(roster.caseNo(), classId).count()
                + rows.counts(roster.caseNo(), classId).excluded();
        return page(page, total, limit, shown, check);
    }

    RosterPage missing(
            CaseRoster roster, Import one, @Nullable String after, int limit, RowViews shown, RowCheck check) {
        List<StoredRow> page = rows.notIn(one, place(after), limit);
        return page(page, one.removed(), limit, shown, check);
    }

    private static RosterPage page(List<StoredRow> page, int total, int limit, RowViews shown, RowCheck check) {
        String next = null;
        if (page.size() == limit) {
            StoredRow last = page.get(limit - 1);
            next = last.seq() + "_" + last.id();
        }
        return new RosterPage(page.stream().map(row -> shown.view(row, check)).toList(), total, next);
    }

    private static Place place(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Place.START;
        }
        if (!after.matches("[0-9]{1,9}_[0-9a-f-]{36}")) {
            throw Refusal.badRequest("PARAM_INVALID", "分页位置不正确，请刷新花名册。");
        }
        int line = after.indexOf('_');
        return new Place("", Integer.parseInt(after.substring(0, line)), after.substring(line + 1));
    }
}
