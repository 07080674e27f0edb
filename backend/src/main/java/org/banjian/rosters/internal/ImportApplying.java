package org.banjian.rosters.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.banjian.rosters.ConfirmImport;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a compared file over into the roster 确认导入, by statements over sets of rows; the sealed texts are moved, not opened. */
@Component
class ImportApplying {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ImportApplying(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** How many persons came, changed and went. */
    record Applied(int added, int changed, int removed) {}

    /** The caller holds the roster. */
    Applied apply(Import one, ConfirmImport command, String personId, LocalDateTime now) {
        int removed = command.removeMissing() ? remove(one, personId, now) : 0;
        int changed = update(one, "CHANGED", personId, now);
        int back = update(one, "ADDED", personId, now);
        int added = insert(one, personId, now);
        order(one);
        oneCertificateEach(one);
        return new Applied(added + back, changed, removed);
    }

    private int remove(Import one, String personId, LocalDateTime now) {
        return jdbc.sql("update roster_row set state = 'REMOVED', version = version + 1, changed_at = ?, changed_by = ?"
                        + " where case_no = ? and class_id = ? and state <> 'REMOVED' and not exists (select 1 from"
                        + " roster_import_row i where i.import_id = ? and i.person_index = roster_row.person_index)")
                .params(now, personId, one.caseNo().value(), one.classId(), one.id())
                .update();
    }

    private record Change(
            int rowNo,
            String rowId,
            @Nullable String certificate,
            String content,
            String data,
            String type,
            @Nullable Integer level) {}

    /** Rows of persons who are known: changed ones, and those who were taken off and come back. */
    private int update(Import one, String difference, String personId, LocalDateTime now) {
        int after = 0;
        int done = 0;
        List<Change> page;
        do {
            page = jdbc.sql(
                            "select i.row_no, i.row_id, i.certificate_index, i.content_index, i.data, i.training_type, i.level"
                                    + " from roster_import_row i join roster_row r on r.id = i.row_id where i.import_id = ?"
                                    + " and i.row_no > ? and i.errors = 0 and i.difference = ? order by i.row_no limit "
                                    + PAGE)
                    .params(one.id(), after, difference)
                    .query((row, n) -> new Change(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7) == null ? null : Integer.valueOf(row.getInt(7))))
                    .list();
            List<Object[]> updates = new ArrayList<>(page.size());
            for (Change change : page) {
                updates.add(new @Nullable Object[] {
                    one.classId(),
                    change.certificate(),
                    change.content(),
                    change.data(),
                    change.type(),
                    change.level(),
                    one.classId(),
                    now,
                    personId,
                    change.rowId(),
                    one.caseNo().value()
                });
                after = change.rowNo();
            }
            template.batchUpdate(
                    "update roster_row set attended_hours = case when class_id = ? then attended_hours else null end,"
                            + " certificate_index = ?, content_index = ?, data = ?, training_type = ?, level = ?, class_id = ?,"
                            + " state = case when state = 'REMOVED' then 'ACTIVE' else state end, version = version + 1,"
                            + " changed_at = ?, changed_by = ? where id = ? and case_no = ?",
                    updates);
            done += page.size();
        } while (page.size() == PAGE);
        return done;
    }

    private int insert(Import one, String personId, LocalDateTime now) {
        return jdbc.sql(
                        """
                        insert into roster_row (id, case_no, class_id, seq, person_index, certificate_index, content_index, data, training_type,
                          level, attended_hours, contract_checked, state, version, changed_at, changed_by)
                        select i.row_id, ?, ?, i.seq, i.person_index, i.certificate_index, i.content_index, i.data, i.training_type,
                          i.level, null, false, 'ACTIVE', 1, ?, ?
                        from roster_import_row i where i.import_id = ? and i.errors = 0 and i.difference = 'ADDED'
                          and not exists (select 1 from roster_row r where r.id = i.row_id)
                        """)
                .params(one.caseNo().value(), one.classId(), now, personId, one.id())
                .update();
    }

    private void order(Import one) {
        String inFile = " from roster_import_row i where i.import_id = ? and i.errors = 0"
                + " and i.person_index = roster_row.person_index";
        jdbc.sql("update roster_row set seq = (select i.seq" + inFile
                        + ") where case_no = ? and class_id = ? and exists (select 1" + inFile + ")")
                .params(one.id(), one.caseNo().value(), one.classId(), one.id())
                .update();
    }

    private void oneCertificateEach(Import one) {
        List<Integer> seqs = jdbc.sql(
                        """
                        select r.seq from roster_row r join (select certificate_index from roster_row where case_no = ? and state = 'ACTIVE'
                          and certificate_index is not null group by certificate_index having count(*) > 1) m
                          on m.certificate_index = r.certificate_index where r.case_no = ? and r.state = 'ACTIVE' order by r.seq limit 20
                        """)
                .params(one.caseNo().value(), one.caseNo().value())
                .query(Integer.class)
                .list();
        if (!seqs.isEmpty()) {
            throw Refusal.unprocessable(
                            Finding.CERTIFICATE_DUPLICATE, "导入后同一证书编号会出现在两名人员名下，没有导入。请在文件中更正，或勾选移出文件中没有的人员后再确认。", null)
                    .with(seqs.stream()
                            .map(seq -> Violation.ofRow(
                                    Finding.CERTIFICATE_DUPLICATE,
                                    "花名册第 " + seq + " 号人员的证书编号与另一人相同。",
                                    seq,
                                    "certificateNo"))
                            .toList());
        }
    }
}
