package org.banjian.inspections.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banjian.shared.CaseNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of inspections 检查记录: revisions are added, none is ever changed. */
@Component
class InspectionRows {

    private final JdbcClient jdbc;

    InspectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(InspectionRow row) {
        jdbc.sql(
                        "insert into inspection (id, case_no, task_id, revision, class_id, class_name, inspected_on, present_count,"
                                + " hours_checked, in_order, finding, place, inspector, inspector_name, inspector_unit, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        row.id(),
                        row.caseNo(),
                        row.taskId(),
                        row.revision(),
                        row.classId(),
                        row.className(),
                        row.date(),
                        row.presentCount(),
                        row.hoursChecked(),
                        row.inOrder(),
                        row.finding(),
                        row.place(),
                        row.inspector(),
                        row.inspectorName(),
                        row.inspectorUnit(),
                        row.recordedAt()))
                .update();
    }

    /** The newest revision of each inspection, newest day first. */
    List<InspectionRow> of(CaseNo caseNo) {
        return jdbc.sql("select i.* from inspection i where i.case_no = ? and i.revision ="
                        + " (select max(n.revision) from inspection n where n.task_id = i.task_id)"
                        + " order by i.inspected_on desc, i.recorded_at desc, i.id")
                .param(caseNo.value())
                .query(InspectionRows::row)
                .list();
    }

    Optional<InspectionRow> ofTask(String taskId) {
        return jdbc.sql("select * from inspection where task_id = ? order by revision desc limit 1")
                .param(taskId)
                .query(InspectionRows::row)
                .optional();
    }

    private static InspectionRow row(ResultSet row, int number) throws SQLException {
        return new InspectionRow(
                row.getString("id"),
                row.getString("case_no"),
                row.getString("task_id"),
                row.getInt("revision"),
                row.getString("class_id"),
                row.getString("class_name"),
                row.getObject("inspected_on", LocalDate.class),
                row.getInt("present_count"),
                row.getBigDecimal("hours_checked"),
                row.getBoolean("in_order"),
                row.getString("finding"),
                row.getString("place"),
                row.getString("inspector"),
                row.getString("inspector_name"),
                row.getString("inspector_unit"),
                row.getObject("recorded_at", LocalDateTime.class));
    }
}
