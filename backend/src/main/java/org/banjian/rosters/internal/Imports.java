package org.banjian.rosters.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banjian.identity.Actor;
import org.banjian.rosters.ImportView;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of files that were read. What was typed in them is deleted with the end of the import. */
@Component("rosterImports")
class Imports {

    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private final StagedRows staged;
    private final RowSeal seal;

    Imports(JdbcClient jdbc, StagedRows staged, RowSeal seal) {
        this.jdbc = jdbc;
        this.staged = staged;
        this.seal = seal;
    }

    void create(
            String id,
            CaseNo caseNo,
            String classId,
            String fileName,
            List<String> ignoredColumns,
            Actor actor,
            LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into roster_import (id, case_no, class_id, state, file_name, roster_version, total, error_rows, warn_rows,
                          added, changed, unchanged, removed, ignored_columns, created_at, created_by, created_by_name)
                        values (?, ?, ?, 'UPLOADED', ?, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, ?)
                        """)
                .params(id, caseNo.value(), classId, seal.text(fileName))
                .param(ignoredColumns.isEmpty() ? null : seal.text(String.join(SEPARATOR, ignoredColumns)))
                .params(now, actor.personId(), actor.personName())
                .update();
    }

    Optional<Import> find(String id) {
        return jdbc.sql("select * from roster_import where id = ?")
                .param(id)
                .query((row, n) -> of(row))
                .optional();
    }

    /** Held until the caller's transaction ends. */
    Optional<Import> lock(String id) {
        return jdbc.sql("select * from roster_import where id = ? for update")
                .param(id)
                .query((row, n) -> of(row))
                .optional();
    }

    Optional<Import> openOne(CaseNo caseNo, String classId) {
        return jdbc.sql("select * from roster_import where case_no = ? and class_id = ? and state = 'CHECKED'"
                        + " order by created_at desc, id limit 1")
                .params(caseNo.value(), classId)
                .query((row, n) -> of(row))
                .optional();
    }

    List<String> openOnes(CaseNo caseNo, @Nullable String classId) {
        return jdbc.sql("select id from roster_import where case_no = :caseNo and state = 'CHECKED'"
                        + (classId == null ? "" : " and class_id = :classId"))
                .param("caseNo", caseNo.value())
                .param("classId", classId)
                .query(String.class)
                .list();
    }

    List<String> olderThan(LocalDateTime time) {
        return jdbc.sql("select id from roster_import where state in ('UPLOADED', 'CHECKED') and created_at < ?")
                .param(time)
                .query(String.class)
                .list();
    }

    /** With its end nothing is left of what was typed. */
    void end(String id, ImportView.State state, LocalDateTime now) {
        jdbc.sql("update roster_import set state = ?, ended_at = ? where id = ?")
                .params(state.name(), now, id)
                .update();
        staged.delete(id);
    }

    private Import of(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String ignored = row.getString("ignored_columns");
        return new Import(
                row.getString("id"),
                new CaseNo(row.getString("case_no")),
                row.getString("class_id"),
                ImportView.State.valueOf(row.getString("state")),
                seal.textOf(row.getString("file_name")),
                row.getInt("roster_version"),
                row.getInt("total"),
                row.getInt("error_rows"),
                row.getInt("warn_rows"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("removed"),
                row.getTimestamp("created_at").toLocalDateTime(),
                row.getString("created_by"),
                row.getString("created_by_name"),
                ended == null ? null : ended.toLocalDateTime(),
                ignored == null ? List.of() : List.of(seal.textOf(ignored).split(SEPARATOR)));
    }
}
