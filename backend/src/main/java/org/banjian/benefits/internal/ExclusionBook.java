package org.banjian.benefits.internal;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was excluded 人员剔除, which hits stand 比对命中, and who confirmed the amounts 确认; kept for ever. */
@Component
class ExclusionBook {

    /** An exclusion that stands. */
    record Exclusion(
            String id, String rowId, String taskId, String reasonCode, String note, String by, LocalDateTime at) {}

    /** A hit. */
    record Hit(
            String id,
            String rowId,
            String source,
            String text,
            String by,
            LocalDateTime at,
            @Nullable String dismissedBy,
            @Nullable String dismissal) {
        boolean dismissed() {
            return dismissedBy != null;
        }
    }

    private final JdbcClient jdbc;
    private final LegalClock clock;

    ExclusionBook(JdbcClient jdbc, LegalClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the person is excluded already. */
    boolean exclude(CaseNo caseNo, String rowId, String taskId, String reasonCode, String note, Actor actor) {
        try {
            jdbc.sql("insert into benefit_exclusion (id, case_no, row_id, task_id, reason_code, note, excluded_by,"
                            + " excluded_by_name, excluded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            caseNo.value(),
                            rowId,
                            taskId,
                            reasonCode,
                            note,
                            actor.personId(),
                            actor.personName(),
                            Timestamp.valueOf(clock.now()))
                    .update();
            return true;
        } catch (DuplicateKeyException excludedAlready) {
            return false;
        }
    }

    boolean undo(String exclusionId, Actor actor) {
        return jdbc.sql(
                                "update benefit_exclusion set undone_at = ?, undone_by_name = ? where id = ? and undone_at is null")
                        .params(Timestamp.valueOf(clock.now()), actor.personName(), exclusionId)
                        .update()
                == 1;
    }

    /** By row. */
    Map<String, Exclusion> standing(CaseNo caseNo) {
        Map<String, Exclusion> standing = new HashMap<>();
        jdbc.sql("select * from benefit_exclusion where case_no = ? and undone_at is null")
                .param(caseNo.value())
                .query((row, n) -> new Exclusion(
                        row.getString("id"),
                        row.getString("row_id"),
                        row.getString("task_id"),
                        row.getString("reason_code"),
                        row.getString("note"),
                        row.getString("excluded_by_name"),
                        row.getTimestamp("excluded_at").toLocalDateTime()))
                .list()
                .forEach(exclusion -> standing.put(exclusion.rowId(), exclusion));
        return standing;
    }

    void addHit(CaseNo caseNo, String rowId, String source, String text, Actor actor) {
        jdbc.sql("insert into benefit_hit (id, case_no, row_id, source, hit_text, entered_by, entered_by_name,"
                        + " entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        caseNo.value(),
                        rowId,
                        source,
                        text,
                        actor.personId(),
                        actor.personName(),
                        Timestamp.valueOf(clock.now()))
                .update();
    }

    boolean dismissHit(CaseNo caseNo, String hitId, String reason, Actor actor) {
        return jdbc.sql("update benefit_hit set dismissed_by_name = ?, dismissed_at = ?, dismissal = ?"
                                + " where id = ? and case_no = ? and dismissed_at is null")
                        .params(actor.personName(), Timestamp.valueOf(clock.now()), reason, hitId, caseNo.value())
                        .update()
                == 1;
    }

    List<Hit> hits(CaseNo caseNo) {
        return jdbc.sql("select * from benefit_hit where case_no = ? order by entered_at, id")
                .param(caseNo.value())
                .query((row, n) -> new Hit(
                        row.getString("id"),
                        row.getString("row_id"),
                        row.getString("source"),
                        row.getString("hit_text"),
                        row.getString("entered_by_name"),
                        row.getTimestamp("entered_at").toLocalDateTime(),
                        row.getString("dismissed_by_name"),
                        row.getString("dismissal")))
                .list();
    }

    /** Hits that are neither dismissed nor answered by an exclusion. */
    int openHits(CaseNo caseNo) {
        return jdbc.sql("select count(*) from benefit_hit h where h.case_no = ? and h.dismissed_at is null"
                        + " and not exists (select 1 from benefit_exclusion x where x.case_no = h.case_no"
                        + " and x.standing_row = h.row_id)")
                .param(caseNo.value())
                .query(Integer.class)
                .single();
    }

    void confirm(String taskId, String assessmentId, String stepName, Actor actor, java.math.BigDecimal total) {
        jdbc.sql("insert into benefit_confirmation (task_id, assessment_id, step_name, person_name, unit_name, total,"
                        + " confirmed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        taskId,
                        assessmentId,
                        stepName,
                        actor.personName(),
                        actor.unitName(),
                        total,
                        Timestamp.valueOf(clock.now()))
                .update();
    }

    /** The newest confirmation in words. */
    Optional<String> confirmedBy(String assessmentId) {
        return jdbc.sql("select unit_name, person_name, step_name, confirmed_at from benefit_confirmation"
                        + " where assessment_id = ? order by confirmed_at desc limit 1")
                .param(assessmentId)
                .query((row, n) -> row.getString("unit_name") + " " + row.getString("person_name") + "（"
                        + row.getString("step_name") + "，"
                        + row.getTimestamp("confirmed_at").toLocalDateTime().toLocalDate() + "）")
                .optional();
    }
}
