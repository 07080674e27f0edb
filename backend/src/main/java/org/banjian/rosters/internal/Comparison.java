package org.banjian.rosters.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banjian.shared.CaseNo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can only be said of a file as a whole 比对: persons and certificates that occur twice, in the file or on another roster of the case,
 * and what would change. All by blind indexes in the database; no row is opened.
 */
@Component("rosterComparison")
class Comparison {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Comparison(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Repeatable; the caller holds a transaction. */
    void compare(String importId, CaseNo caseNo, String classId) {
        Map<Integer, List<Finding>> found = new TreeMap<>();
        twice(importId, "person_index", Finding.DUPLICATE_PERSON, StoredRow.ID_NUMBER, found);
        twice(importId, "certificate_index", Finding.CERTIFICATE_DUPLICATE, StoredRow.CERTIFICATE, found);
        onOtherRosters(importId, caseNo, classId, found);
        unfound(importId, found);
        add(importId, found);
        differences(importId, caseNo, classId);
        sums(importId, caseNo, classId);
    }

    private void twice(String importId, String index, String code, String column, Map<Integer, List<Finding>> found) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, Boolean> firstTold = new HashMap<>();
        jdbc.sql("select i.row_no, i." + index + " from roster_import_row i join (select " + index
                        + " from roster_import_row where import_id = ? and " + index + " is not null group by " + index
                        + " having count(*) > 1) m on m." + index + " = i." + index
                        + " where i.import_id = ? order by i.row_no")
                .params(importId, importId)
                .query(row -> {
                    int rowNo = row.getInt(1);
                    String value = row.getString(2);
                    Integer before = first.putIfAbsent(value, rowNo);
                    if (before == null) {
                        return;
                    }
                    into(found, rowNo, Finding.error(code, column, String.valueOf(before)));
                    if (firstTold.putIfAbsent(value, true) == null) {
                        into(found, before, Finding.warn(code, column, String.valueOf(rowNo)));
                    }
                });
    }

    private void onOtherRosters(String importId, CaseNo caseNo, String classId, Map<Integer, List<Finding>> found) {
        jdbc.sql("select i.row_no, r.class_id from roster_import_row i join roster_row r on r.case_no = ?"
                        + " and r.person_index = i.person_index and r.class_id <> ? and r.state <> 'REMOVED'"
                        + " where i.import_id = ?")
                .params(caseNo.value(), classId, importId)
                .query(row -> {
                    into(
                            found,
                            row.getInt(1),
                            Finding.error(Finding.DUPLICATE_PERSON, StoredRow.ID_NUMBER, "class:" + row.getString(2)));
                });
        jdbc.sql("select i.row_no, r.class_id from roster_import_row i join roster_row r on r.case_no = ?"
                        + " and r.certificate_index = i.certificate_index and r.class_id <> ? and r.state = 'ACTIVE'"
                        + " and (i.person_index is null or r.person_index <> i.person_index) where i.import_id = ?")
                .params(caseNo.value(), classId, importId)
                .query(row -> {
                    into(
                            found,
                            row.getInt(1),
                            Finding.error(
                                    Finding.CERTIFICATE_DUPLICATE, StoredRow.CERTIFICATE, "class:" + row.getString(2)));
                });
    }

    private static void into(Map<Integer, List<Finding>> found, int rowNo, Finding finding) {
        found.computeIfAbsent(rowNo, key -> new ArrayList<>(2)).add(finding);
    }

    /** What an earlier comparison found is found anew. */
    private void unfound(String importId, Map<Integer, List<Finding>> found) {
        jdbc.sql("select row_no from roster_import_row where import_id = ? and (findings like '%"
                        + Finding.DUPLICATE_PERSON + "%' or findings like '%" + Finding.CERTIFICATE_DUPLICATE + "%')")
                .param(importId)
                .query(row -> {
                    found.computeIfAbsent(row.getInt(1), key -> new ArrayList<>());
                });
    }

    private void add(String importId, Map<Integer, List<Finding>> found) {
        List<Integer> rowNos = List.copyOf(found.keySet());
        for (int from = 0; from < rowNos.size(); from += BATCH) {
            List<Integer> some = rowNos.subList(from, Math.min(from + BATCH, rowNos.size()));
            List<Object[]> updates = new ArrayList<>(some.size());
            jdbc.sql("select row_no, findings from roster_import_row where import_id = :import and row_no in (:rows)")
                    .param("import", importId)
                    .param("rows", some)
                    .query(row -> {
                        List<Finding> all = new ArrayList<>(Finding.read(row.getString(2)));
                        all.removeIf(Finding::acrossRows);
                        all.addAll(found.getOrDefault(row.getInt(1), List.of()));
                        long errors = all.stream().filter(Finding::isError).count();
                        updates.add(
                                new Object[] {Finding.write(all), errors, all.size() - errors, importId, row.getInt(1)
                                });
                    });
            template.batchUpdate(
                    "update roster_import_row set findings = ?, errors = ?, warns = ? where import_id = ? and row_no = ?",
                    updates);
        }
    }

    private void differences(String importId, CaseNo caseNo, String classId) {
        String known = " from roster_row r where r.case_no = ? and r.person_index = roster_import_row.person_index";
        jdbc.sql("update roster_import_row set difference = 'ADDED' where import_id = ? and difference <> 'ADDED'")
                .param(importId)
                .update();
        jdbc.sql("update roster_import_row set row_id = (select r.id" + known + ") where import_id = ?"
                        + " and person_index is not null and exists (select 1" + known + ")")
                .params(caseNo.value(), importId, caseNo.value())
                .update();
        String here = known + " and r.class_id = ? and r.state <> 'REMOVED'";
        jdbc.sql("update roster_import_row set difference = 'CHANGED' where import_id = ? and exists (select 1" + here
                        + ")")
                .params(importId, caseNo.value(), classId)
                .update();
        jdbc.sql("update roster_import_row set difference = 'UNCHANGED' where import_id = ? and difference = 'CHANGED'"
                        + " and exists (select 1" + here + " and r.content_index = roster_import_row.content_index)")
                .params(importId, caseNo.value(), classId)
                .update();
    }

    private void sums(String importId, CaseNo caseNo, String classId) {
        int removed = jdbc.sql(
                        "select count(*) from roster_row r where r.case_no = ? and r.class_id = ? and r.state <> 'REMOVED'"
                                + " and not exists (select 1 from roster_import_row i where i.import_id = ?"
                                + " and i.person_index = r.person_index)")
                .params(caseNo.value(), classId, importId)
                .query(Integer.class)
                .single();
        int[] sums = jdbc.sql(
                        """
                        select count(*), coalesce(sum(case when errors > 0 then 1 else 0 end), 0),
                          coalesce(sum(case when errors = 0 and warns > 0 then 1 else 0 end), 0),
                          coalesce(sum(case when difference = 'ADDED' and errors = 0 then 1 else 0 end), 0),
                          coalesce(sum(case when difference = 'CHANGED' and errors = 0 then 1 else 0 end), 0),
                          coalesce(sum(case when difference = 'UNCHANGED' and errors = 0 then 1 else 0 end), 0)
                        from roster_import_row where import_id = ?
                        """)
                .param(importId)
                .query((row, n) -> new int[] {
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)
                })
                .single();
        jdbc.sql(
                        "update roster_import set state = 'CHECKED', total = ?, error_rows = ?, warn_rows = ?, added = ?, changed = ?,"
                                + " unchanged = ?, removed = ?, roster_version ="
                                + " coalesce((select version from roster where case_no = ?), 0) where id = ?")
                .params(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], removed, caseNo.value(), importId)
                .update();
    }
}
