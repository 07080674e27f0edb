package org.banjian.rosters.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banjian.rosters.ImportPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files that are not yet taken over; written many at a time, read in pages. */
@Component
class StagedRows {

    /** Rows of one insert. */
    static final int BATCH = 250;

    private static final String COLUMNS =
            "(import_id, row_no, row_id, seq, person_index, certificate_index, content_index, data,"
                    + " training_type, level, findings, errors, warns, difference)";
    private static final String MARKS = "(?,?,?,?,?,?,?,?,?,?,?,?,?,'ADDED')";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final RowSeal seal;

    StagedRows(JdbcTemplate template, JdbcClient jdbc, RowSeal seal) {
        this.template = template;
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A checked row of the file. */
    record Fresh(int rowNo, int seq, CheckedRow row) {}

    void insert(String importId, List<Fresh> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>(rows.size() * 13);
        for (Fresh fresh : rows) {
            CheckedRow row = fresh.row();
            values.add(importId);
            values.add(fresh.rowNo());
            values.add(UUID.randomUUID().toString());
            values.add(fresh.seq());
            values.addAll(sealed(row));
        }
        template.update(
                "insert into roster_import_row " + COLUMNS + " values " + MARKS + ("," + MARKS).repeat(rows.size() - 1),
                values.toArray());
    }

    private List<@Nullable Object> sealed(CheckedRow row) {
        List<@Nullable Object> values = new ArrayList<>(9);
        values.add(row.idNumber() == null ? null : seal.person(row.idNumber()));
        values.add(seal.certificate(row.values().get(StoredRow.CERTIFICATE)));
        values.add(seal.content(row.values(), row.trainingType(), row.level()));
        values.add(seal.close(row.values()));
        values.add(row.trainingType());
        values.add(row.level());
        values.add(Finding.write(row.findings()));
        values.add(row.errors());
        values.add(row.warns());
        return values;
    }

    /** A row that was mended in place. */
    void replace(String importId, int rowNo, CheckedRow row) {
        List<@Nullable Object> values = sealed(row);
        values.add(UUID.randomUUID().toString()); // perhaps it is another person now
        values.add(importId);
        values.add(rowNo);
        template.update(
                "update roster_import_row set person_index = ?, certificate_index = ?, content_index = ?, data = ?, training_type = ?,"
                        + " level = ?, findings = ?, errors = ?, warns = ?, row_id = ? where import_id = ? and row_no = ?",
                values.toArray());
    }

    Optional<StagedRow> find(String importId, int rowNo) {
        return jdbc.sql("select * from roster_import_row where import_id = ? and row_no = ?")
                .params(importId, rowNo)
                .query((row, n) -> StagedRow.of(row, seal))
                .optional();
    }

    List<StagedRow> page(String importId, ImportPage.Filter filter, int afterRow, int limit) {
        return jdbc.sql("select * from roster_import_row where import_id = ? and row_no > ?" + condition(filter)
                        + " order by row_no limit " + limit)
                .params(importId, afterRow)
                .query((row, n) -> StagedRow.of(row, seal))
                .list();
    }

    int count(String importId, ImportPage.Filter filter) {
        return jdbc.sql("select count(*) from roster_import_row where import_id = ?" + condition(filter))
                .param(importId)
                .query(Integer.class)
                .single();
    }

    private static String condition(ImportPage.Filter filter) {
        return switch (filter) {
            case ALL -> "";
            case PROBLEMS -> " and (errors > 0 or warns > 0)";
            case ERRORS -> " and errors > 0";
            case CHANGES -> " and difference <> 'UNCHANGED'";
        };
    }

    void delete(String importId) {
        jdbc.sql("delete from roster_import_row where import_id = ?")
                .param(importId)
                .update();
    }
}
