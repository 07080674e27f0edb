package org.banjian.cases.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.banjian.cases.PackChange;
import org.banjian.cases.PackChange.Difference;
import org.banjian.cases.PackChange.Kind;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of drafts to another version of their pack 改按新版本办理, as the applicant was shown them. */
@Component
class PackChanges {

    private final JdbcClient jdbc;
    private final CaseJson json;

    PackChanges(JdbcClient jdbc, CaseJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(CaseNo caseNo, PackChange change, String personId) {
        jdbc.sql("insert into case_pack_change (case_no, from_version, to_version, in_force_from, moved_at, moved_by,"
                        + " sentence, differences) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseNo.value(),
                        change.fromVersion(),
                        change.toVersion(),
                        Date.valueOf(change.inForceFrom()),
                        Timestamp.valueOf(change.movedAt().toLocalDateTime()),
                        personId,
                        change.sentence(),
                        json.write(change.differences()))
                .update();
    }

    @Nullable
    PackChange newest(CaseNo caseNo) {
        return jdbc.sql("select from_version, to_version, in_force_from, moved_at, sentence, differences"
                        + " from case_pack_change where case_no = ? order by seq desc limit 1")
                .param(caseNo.value())
                .query((row, n) -> new PackChange(
                        row.getString("from_version"),
                        row.getString("to_version"),
                        row.getDate("in_force_from").toLocalDate(),
                        Times.at(row.getTimestamp("moved_at").toLocalDateTime()),
                        row.getString("sentence"),
                        differences(row.getString("differences"))))
                .optional()
                .orElse(null);
    }

    private List<Difference> differences(String stored) {
        return json.list(stored).stream()
                .map(map -> new Difference(
                        Kind.valueOf(FormField.text(map.get("kind"))),
                        FormField.text(map.get("ref")),
                        FormField.text(map.get("label")),
                        FormField.text(map.get("text")),
                        map.get("clause") == null ? null : FormField.text(map.get("clause"))))
                .toList();
    }
}
