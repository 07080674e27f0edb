package org.banjian.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banjian.calendar.DeadlineUnit;
import org.banjian.calendar.Pause;
import org.banjian.cases.internal.DueDates.Computed;
import org.banjian.cases.internal.StepDeadline.Kind;
import org.banjian.cases.internal.StepDeadline.State;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept deadlines 期限台账 with their pauses and with what was told of them. */
@Component
class DeadlineBook {

    private static final String ROW = "select * from case_deadline ";

    private final JdbcClient jdbc;

    DeadlineBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StepDeadline row) {
        DeadlineUnit unit = row.unit();
        jdbc.sql("insert into case_deadline (id, case_no, task_id, step_id, subject, kind, source, unit, amount,"
                        + " counted_from, printed_on, rolls, state, calendar_version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Values.of(
                        row.id(),
                        row.caseNo().value(),
                        row.taskId(),
                        row.stepId(),
                        row.subject(),
                        row.kind().name(),
                        row.source(),
                        unit == null ? null : unit.name(),
                        row.amount(),
                        row.countedFrom(),
                        row.printedOn(),
                        row.rolls(),
                        row.state().name(),
                        row.calendarVersion()))
                .update();
    }

    void computed(StepDeadline row, Computed computed) {
        jdbc.sql("update case_deadline set due_on = ?, remind_on = ?, calendar_version = ? where id = ?")
                .params(Values.of(computed.dueOn(), computed.remindOn(), computed.calendarVersion(), row.id()))
                .update();
    }

    Optional<StepDeadline> runningOf(String taskId) {
        return jdbc.sql(ROW + "where task_id = ? and state = 'RUNNING'")
                .param(taskId)
                .query(DeadlineBook::read)
                .optional();
    }

    List<StepDeadline> stopped(CaseNo caseNo) {
        return jdbc.sql(ROW + "where case_no = ? and state = 'STOPPED' order by id")
                .param(caseNo.value())
                .query(DeadlineBook::read)
                .list();
    }

    List<StepDeadline> running(String afterId, int limit) {
        return jdbc.sql(ROW + "where state = 'RUNNING' and id > ? order by id limit " + limit)
                .param(afterId)
                .query(DeadlineBook::read)
                .list();
    }

    /** What a change of a year's calendar can move: what spans it, what has no day yet, and what a fact sets. */
    List<StepDeadline> touched(int year) {
        return jdbc.sql(ROW + "where state = 'RUNNING' and (due_on is null or kind = 'FACT'"
                        + " or (counted_from <= ? and due_on >= ?) or printed_on between ? and ?) order by case_no, id")
                .params(
                        LocalDate.of(year, 12, 31),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year - 1, 12, 1),
                        LocalDate.of(year, 12, 31))
                .query(DeadlineBook::read)
                .list();
    }

    List<StepDeadline> olderThan(long calendarVersion, int limit) {
        return jdbc.sql(ROW + "where state = 'RUNNING' and calendar_version < ? order by case_no, id limit " + limit)
                .param(calendarVersion)
                .query(DeadlineBook::read)
                .list();
    }

    /** What lies before or after the year is not touched by its change, whoever is just opening it. */
    void upToDate(long calendarVersion, int year) {
        jdbc.sql("update case_deadline set calendar_version = ? where state = 'RUNNING' and calendar_version = ?"
                        + " and kind <> 'FACT' and (due_on < ? or counted_from > ?)")
                .params(calendarVersion, calendarVersion - 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .update();
    }

    void stop(StepDeadline row, int round, LocalDate requestedOn) {
        state(row.id(), State.STOPPED);
        jdbc.sql(
                        "insert into case_deadline_pause (deadline_id, seq, correction_round, requested_on)"
                                + " select ?, coalesce(max(seq), 0) + 1, ?, cast(? as date) from case_deadline_pause where deadline_id = ?")
                .params(row.id(), round, requestedOn, row.id())
                .update();
    }

    void resume(StepDeadline row, String taskId, LocalDate suppliedOn) {
        jdbc.sql("update case_deadline set state = 'RUNNING', task_id = ? where id = ? and state = 'STOPPED'")
                .params(taskId, row.id())
                .update();
        jdbc.sql("update case_deadline_pause set supplied_on = ? where deadline_id = ? and supplied_on is null")
                .params(suppliedOn, row.id())
                .update();
    }

    void state(String id, State state) {
        jdbc.sql("update case_deadline set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void endAll(CaseNo caseNo) {
        jdbc.sql("update case_deadline set state = 'ENDED' where case_no = ? and state <> 'ENDED'")
                .param(caseNo.value())
                .update();
    }

    List<Pause> pauses(StepDeadline row) {
        return jdbc.sql("select requested_on, supplied_on from case_deadline_pause where deadline_id = ?"
                        + " and supplied_on is not null order by seq")
                .param(row.id())
                .query((found, n) ->
                        new Pause(found.getObject(1, LocalDate.class), found.getObject(2, LocalDate.class)))
                .list();
    }

    Optional<LocalDate> stoppedOn(StepDeadline row) {
        return jdbc.sql(
                        "select requested_on from case_deadline_pause where deadline_id = ? and supplied_on is null order by seq desc limit 1")
                .param(row.id())
                .query(LocalDate.class)
                .optional();
    }

    /** Tasks whose reminder is due and was not given. */
    List<String> near(LocalDate today, int limit) {
        return jdbc.sql("select d.task_id from case_deadline d where d.state = 'RUNNING' and d.remind_on <= ?"
                        + " and d.due_on >= ? and not exists (select 1 from case_deadline_alert a"
                        + " where a.task_id = d.task_id and a.kind = 'NEAR' and a.due_on = d.due_on) order by d.remind_on limit "
                        + limit)
                .params(today, today)
                .query(String.class)
                .list();
    }

    /** Tasks whose last day is over and of which nothing was said. */
    List<String> passed(LocalDate today, int limit) {
        return jdbc.sql("select d.task_id from case_deadline d where d.state = 'RUNNING' and d.due_on < ?"
                        + " and not exists (select 1 from case_deadline_alert a"
                        + " where a.task_id = d.task_id and a.kind = 'PASSED' and a.due_on = d.due_on) order by d.due_on limit "
                        + limit)
                .param(today)
                .query(String.class)
                .list();
    }

    boolean told(String taskId, String kind, LocalDate dueOn) {
        return jdbc.sql("select count(*) from case_deadline_alert where task_id = ? and kind = ? and due_on = ?")
                        .params(taskId, kind, dueOn)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The key of the table lets one node tell it. */
    void tell(String taskId, String kind, LocalDate dueOn, LocalDateTime now) {
        jdbc.sql("insert into case_deadline_alert (task_id, kind, due_on, raised_at) values (?, ?, ?, ?)")
                .params(taskId, kind, dueOn, Timestamp.valueOf(now))
                .update();
    }

    private static StepDeadline read(ResultSet row, int number) throws SQLException {
        String unit = row.getString("unit");
        return new StepDeadline(
                row.getString("id"),
                new CaseNo(row.getString("case_no")),
                row.getString("task_id"),
                row.getString("step_id"),
                row.getString("subject"),
                Kind.valueOf(row.getString("kind")),
                row.getString("source"),
                unit == null ? null : DeadlineUnit.valueOf(unit),
                row.getInt("amount"),
                row.getObject("counted_from", LocalDate.class),
                day(row, "printed_on"),
                row.getBoolean("rolls"),
                State.valueOf(row.getString("state")),
                day(row, "due_on"),
                row.getLong("calendar_version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
