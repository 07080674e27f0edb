package org.banjian.training.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banjian.shared.CaseNo;
import org.banjian.training.ClassState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes 班级 of cases and the days that the plan gives them. */
@Component
class ClassRows {

    private final JdbcClient jdbc;

    ClassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClassRow> of(CaseNo caseNo) {
        return jdbc.sql("select * from training_class where case_no = ? order by seq")
                .param(caseNo.value())
                .query(ClassRows::row)
                .list();
    }

    Optional<ClassRow> find(CaseNo caseNo, String classId) {
        return jdbc.sql("select * from training_class where id = ? and case_no = ?")
                .params(classId, caseNo.value())
                .query(ClassRows::row)
                .optional();
    }

    /** The class and nobody else's until the transaction ends. */
    Optional<ClassRow> locked(CaseNo caseNo, String classId) {
        return jdbc.sql("select * from training_class where id = ? and case_no = ? for update")
                .params(classId, caseNo.value())
                .query(ClassRows::row)
                .optional();
    }

    void add(ClassRow row, Map<LocalDate, BigDecimal> days) {
        jdbc.sql("insert into training_class (id, case_no, seq, class_name, training_type, occupation, skill_level,"
                        + " planned_hours, state, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values(
                        row.id(),
                        row.caseNo().value(),
                        row.seq(),
                        row.name(),
                        row.trainingType(),
                        row.occupation(),
                        row.level(),
                        row.plannedHours(),
                        row.state().name(),
                        row.createdAt()))
                .update();
        days.forEach(
                (day, hours) -> jdbc.sql("insert into training_plan_day (class_id, on_date, hours) values (?, ?, ?)")
                        .params(row.id(), day, hours)
                        .update());
    }

    void open(String classId, ClassRow.Opening opening) {
        jdbc.sql("update training_class set state = ?, opened_on = ?, place = ?, opening_note = ?, opened_persons = ?,"
                        + " opened_by_name = ?, opened_at = ? where id = ?")
                .params(values(
                        ClassState.OPENED.name(),
                        opening.date(),
                        opening.place(),
                        opening.note(),
                        opening.persons(),
                        opening.byName(),
                        opening.at(),
                        classId))
                .update();
    }

    void complete(String classId, ClassRow.Completion completion) {
        jdbc.sql("update training_class set state = ?, completed_on = ?, summary = ?, completed_persons = ?,"
                        + " completed_by_name = ?, completed_at = ? where id = ?")
                .params(values(
                        ClassState.COMPLETED.name(),
                        completion.date(),
                        completion.summary(),
                        completion.persons(),
                        completion.byName(),
                        completion.at(),
                        classId))
                .update();
    }

    void close(String classId, String because) {
        jdbc.sql(
                        "update training_class set state = ?, closed_because = ? where id = ? and state in ('PLANNED', 'OPENED')")
                .params(ClassState.CLOSED.name(), because, classId)
                .update();
    }

    /** Planned days with their hours, by class, in the order of the calendar. */
    Map<String, TreeMap<LocalDate, BigDecimal>> plannedDays(CaseNo caseNo) {
        Map<String, TreeMap<LocalDate, BigDecimal>> days = new LinkedHashMap<>();
        jdbc.sql("select d.class_id, d.on_date, d.hours from training_plan_day d"
                        + " join training_class c on c.id = d.class_id where c.case_no = ? order by c.seq, d.on_date")
                .param(caseNo.value())
                .query((ResultSet row) -> {
                    days.computeIfAbsent(row.getString("class_id"), id -> new TreeMap<>())
                            .put(row.getObject("on_date", LocalDate.class), row.getBigDecimal("hours"));
                });
        return days;
    }

    private static ClassRow row(ResultSet row, int number) throws SQLException {
        LocalDate opened = row.getObject("opened_on", LocalDate.class);
        LocalDate completed = row.getObject("completed_on", LocalDate.class);
        return new ClassRow(
                row.getString("id"),
                new CaseNo(row.getString("case_no")),
                row.getInt("seq"),
                row.getString("class_name"),
                row.getString("training_type"),
                row.getString("occupation"),
                row.getObject("skill_level", Integer.class),
                row.getBigDecimal("planned_hours"),
                ClassState.valueOf(row.getString("state")),
                opened == null
                        ? null
                        : new ClassRow.Opening(
                                opened,
                                row.getString("place"),
                                row.getString("opening_note"),
                                row.getInt("opened_persons"),
                                row.getString("opened_by_name"),
                                row.getObject("opened_at", LocalDateTime.class)),
                completed == null
                        ? null
                        : new ClassRow.Completion(
                                completed,
                                row.getString("summary"),
                                row.getInt("completed_persons"),
                                row.getString("completed_by_name"),
                                row.getObject("completed_at", LocalDateTime.class)),
                row.getString("closed_because"),
                row.getObject("created_at", LocalDateTime.class));
    }

    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
