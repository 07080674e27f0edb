package org.banjian.training.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banjian.shared.CaseNo;
import org.banjian.training.RecordDay.Presence;
import org.banjian.training.RecordDay.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Recorded days 考勤记录: versions are added, none is ever changed. */
@Component
class DayRows {

    private static final TypeReference<List<Session>> SESSIONS = new TypeReference<>() {};
    private static final TypeReference<List<Presence>> PRESENT = new TypeReference<>() {};
    private static final String NEWEST =
            " and d.version = (select max(n.version) from training_day n where n.class_id = d.class_id and n.on_date = d.on_date)";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DayRow day) {
        jdbc.sql(
                        "insert into training_day (class_id, on_date, version, held, hours, sessions, attendance, present_count,"
                                + " reason, photo_reason, correction, recorded_by, recorded_by_name, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(ClassRows.values(
                        day.classId(),
                        day.date(),
                        day.version(),
                        day.held(),
                        day.hours(),
                        json.writeValueAsString(day.sessions()),
                        json.writeValueAsString(day.present()),
                        day.present().size(),
                        day.reason(),
                        day.photoReason(),
                        day.correction(),
                        day.recordedBy(),
                        day.recordedByName(),
                        day.recordedAt()))
                .update();
    }

    Optional<DayRow> newest(String classId, LocalDate date) {
        return jdbc.sql("select * from training_day where class_id = ? and on_date = ? order by version desc limit 1")
                .params(classId, date)
                .query(this::row)
                .optional();
    }

    List<DayRow> versions(String classId, LocalDate date) {
        return jdbc.sql("select * from training_day where class_id = ? and on_date = ? order by version desc")
                .params(classId, date)
                .query(this::row)
                .list();
    }

    /** The newest version of every recorded day of a class. */
    TreeMap<LocalDate, DayRow> newest(String classId) {
        TreeMap<LocalDate, DayRow> days = new TreeMap<>();
        jdbc.sql("select d.* from training_day d where d.class_id = ?" + NEWEST)
                .param(classId)
                .query(this::row)
                .list()
                .forEach(day -> days.put(day.date(), day));
        return days;
    }

    /** The newest version of every recorded day of a case, by class. */
    Map<String, TreeMap<LocalDate, DayRow>> newest(CaseNo caseNo) {
        Map<String, TreeMap<LocalDate, DayRow>> days = new LinkedHashMap<>();
        jdbc.sql("select d.* from training_day d join training_class c on c.id = d.class_id where c.case_no = ?"
                        + NEWEST)
                .param(caseNo.value())
                .query(this::row)
                .list()
                .forEach(day -> days.computeIfAbsent(day.classId(), id -> new TreeMap<>())
                        .put(day.date(), day));
        return days;
    }

    private DayRow row(ResultSet row, int number) throws SQLException {
        return new DayRow(
                row.getString("class_id"),
                row.getObject("on_date", LocalDate.class),
                row.getInt("version"),
                row.getBoolean("held"),
                row.getBigDecimal("hours"),
                json.readValue(row.getString("sessions"), SESSIONS),
                json.readValue(row.getString("attendance"), PRESENT),
                row.getString("reason"),
                row.getString("photo_reason"),
                row.getString("correction"),
                row.getString("recorded_by"),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", LocalDateTime.class));
    }
}
