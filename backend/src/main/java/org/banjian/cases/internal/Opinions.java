package org.banjian.cases.internal;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banjian.cases.CaseAccess.PassedStep;
import org.banjian.identity.Actor;
import org.banjian.identity.PastAct;
import org.banjian.identity.PlatformRole;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided and handed in 审核意见和提交, one row per task, never changed. */
@Component
class Opinions {

    /** One decision or submission. */
    record Opinion(
            String taskId,
            String stepId,
            String stepName,
            String outcome,
            @Nullable String text,
            @Nullable String reasonCode,
            @Nullable String clause,
            String personId,
            String personName,
            String unitName,
            LocalDateTime at) {}

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            StepRecord step,
            Actor actor,
            String outcome,
            @Nullable String text,
            @Nullable String reasonCode,
            @Nullable String clause,
            LocalDateTime now) {
        jdbc.sql(
                        "insert into case_opinion (case_no, task_id, step_id, step_name, outcome, opinion, reason_code, clause,"
                                + " person_id, person_name, unit_name, duty, given_at, subject)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Values.of(
                        step.caseNo().value(),
                        step.taskId(),
                        step.stepId(),
                        step.name(),
                        outcome,
                        text,
                        reasonCode,
                        clause,
                        actor.personId(),
                        actor.personName(),
                        actor.unitName(),
                        step.duty(),
                        Timestamp.valueOf(now),
                        step.subject()))
                .update();
    }

    /** The outcome of the newest finished round of a step with this subject; of one without subject where there is none. */
    Optional<String> outcome(CaseNo caseNo, @Nullable String subject, String stepId) {
        if (subject == null) {
            return jdbc.sql("select outcome from case_opinion where case_no = ? and step_id = ? and subject is null"
                            + " order by seq desc limit 1")
                    .params(Values.of(caseNo.value(), stepId))
                    .query(String.class)
                    .optional();
        }
        return jdbc.sql("select outcome from case_opinion where case_no = ? and step_id = ? and subject = ?"
                        + " order by seq desc limit 1")
                .params(Values.of(caseNo.value(), stepId, subject))
                .query(String.class)
                .optional()
                .or(() -> outcome(caseNo, null, stepId));
    }

    /** Newest first. */
    List<Opinion> of(CaseNo caseNo) {
        return jdbc.sql(
                        "select task_id, step_id, step_name, outcome, opinion, reason_code, clause, person_id, person_name,"
                                + " unit_name, given_at from case_opinion where case_no = ? order by seq desc")
                .param(caseNo.value())
                .query((row, n) -> new Opinion(
                        row.getString("task_id"),
                        row.getString("step_id"),
                        row.getString("step_name"),
                        row.getString("outcome"),
                        row.getString("opinion"),
                        row.getString("reason_code"),
                        row.getString("clause"),
                        row.getString("person_id"),
                        row.getString("person_name"),
                        row.getString("unit_name"),
                        row.getTimestamp("given_at").toLocalDateTime()))
                .list();
    }

    /** The newest decision of an office about the case; what an examination said of an objection is not for its documents. */
    Optional<Opinion> newestOfOffice(CaseNo caseNo) {
        return of(caseNo).stream()
                .filter(opinion -> opinion.text() != null)
                .filter(opinion -> Outcomes.refuses(opinion.outcome()) || !Outcomes.concludes(opinion.outcome()))
                .findFirst();
    }

    /** Everybody who has held a duty on the case, over all rounds. */
    List<PastAct> pastActs(CaseNo caseNo) {
        return jdbc.sql(
                        "select person_id, duty, step_id from case_opinion where case_no = ? and duty is not null order by seq")
                .param(caseNo.value())
                .query((row, n) ->
                        new PastAct(row.getString("person_id"), row.getString("duty"), row.getString("step_id")))
                .list();
    }

    List<PassedStep> passed(PlatformRole role, @Nullable PassedStep after, int limit) {
        String caseNo = after == null ? "" : after.caseNo().value();
        return jdbc.sql("select distinct case_no, step_id from case_step where state = 'FINISHED' and platform_role = ?"
                        + " and outcome not in ('CORRECT', 'REJECT', 'RETURN', 'UPHELD')"
                        + " and (case_no > ? or (case_no = ? and step_id > ?)) order by case_no, step_id limit ?")
                .params(role.name(), caseNo, caseNo, after == null ? "" : after.stepId(), limit)
                .query((row, n) -> new PassedStep(new CaseNo(row.getString(1)), row.getString(2)))
                .list();
    }
}
