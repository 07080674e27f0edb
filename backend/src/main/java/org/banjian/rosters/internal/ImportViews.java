package org.banjian.rosters.internal;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.rosters.CellFinding;
import org.banjian.rosters.ImportView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people see of a file as a whole. */
@Component
class ImportViews {

    private final JdbcClient jdbc;
    private final RosterHeads heads;

    ImportViews(JdbcClient jdbc, RosterHeads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    ImportView view(Actor actor, CaseRoster roster, Import one) {
        boolean stale = one.open() && heads.version(one.caseNo()).orElse(0) != one.rosterVersion();
        return new ImportView(
                one.id(),
                one.caseNo().value(),
                one.classId(),
                one.state(),
                one.fileName(),
                one.total(),
                one.total() - one.errorRows(),
                one.errorRows(),
                one.warnRows(),
                one.added(),
                one.changed(),
                one.unchanged(),
                one.removed(),
                stale,
                actor.personId().equals(one.createdBy()),
                one.createdByName(),
                at(one.createdAt()),
                one.endedAt() == null ? null : at(one.endedAt()),
                one.open() ? codes(one.id(), roster.texts()) : List.of(),
                one.ignoredColumns());
    }

    private static OffsetDateTime at(LocalDateTime time) {
        return time.atZone(LegalClock.ZONE).toOffsetDateTime();
    }

    /** Rows with the same findings are counted by the database. */
    private List<ImportView.CodeCount> codes(String importId, FindingTexts texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, CellFinding> examples = new LinkedHashMap<>();
        jdbc.sql(
                        "select findings, count(*) from roster_import_row where import_id = ? and findings <> '' group by findings")
                .param(importId)
                .query(row -> {
                    int rows = row.getInt(2);
                    for (Finding finding : Finding.read(row.getString(1))) {
                        String key = finding.code() + finding.column() + finding.severity();
                        counts.merge(key, rows, Integer::sum);
                        examples.computeIfAbsent(key, it -> texts.view(finding));
                    }
                });
        List<ImportView.CodeCount> codes = new ArrayList<>();
        counts.forEach((key, rows) -> {
            @Nullable CellFinding example = examples.get(key);
            if (example != null) {
                codes.add(new ImportView.CodeCount(example, rows));
            }
        });
        codes.sort(
                Comparator.comparing((ImportView.CodeCount it) -> it.finding().severity())
                        .thenComparing(Comparator.comparingInt(ImportView.CodeCount::rows)
                                .reversed()));
        return codes;
    }
}
