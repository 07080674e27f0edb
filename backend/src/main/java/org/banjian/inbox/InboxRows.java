package org.banjian.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored rows of the projection. */
@Component
class InboxRows {

    private final JdbcClient jdbc;

    InboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskRow> find(String taskId) {
        return jdbc.sql("select * from inbox_row where task_id = :id")
                .param("id", taskId)
                .query(InboxRows::read)
                .optional();
    }

    /** Writes the row anew, whatever stood there. */
    void put(TaskRow row) {
        remove(row.taskId());
        jdbc.sql(
                        """
                        insert into inbox_row (task_id, version, case_no, pack_code, title, applicant_name, region, step_id, step_name,
                          subject, subject_name,
                          stage_id, stage_name, office_id, organisation_id, pack_role, platform_role, lane, state, holder, holder_id, holder_name,
                          held_at, amount, due_on, due_unknown, due_text, priority, opened_at, finished_at, outcome_name, sort_key)
                        values (:taskId, :version, :caseNo, :packCode, :title, :applicantName, :region, :stepId, :stepName,
                          :subject, :subjectName,
                          :stageId, :stageName, :officeId, :organisationId, :packRole, :platformRole, :lane, :state, :holder, :holderId, :holderName,
                          :heldAt, :amount, :dueOn, :dueUnknown, :dueText, :priority, :openedAt, :finishedAt, :outcomeName, :sortKey)
                        """)
                .param("taskId", row.taskId())
                .param("version", row.version())
                .param("caseNo", row.caseNo())
                .param("packCode", row.packCode())
                .param("title", row.title())
                .param("applicantName", row.applicantName())
                .param("region", row.region().value())
                .param("stepId", row.stepId())
                .param("stepName", row.stepName())
                .param("subject", row.subject())
                .param("subjectName", row.subjectName())
                .param("stageId", row.stageId())
                .param("stageName", row.stageName())
                .param("officeId", row.officeId())
                .param("organisationId", row.organisationId())
                .param("packRole", row.packRole())
                .param("platformRole", row.platformRole())
                .param("lane", row.lane())
                .param("state", row.state().code())
                .param("holder", row.holder())
                .param("holderId", row.holderId())
                .param("holderName", row.holderName())
                .param("heldAt", row.heldAt())
                .param("amount", row.amount())
                .param("dueOn", row.dueOn())
                .param("dueUnknown", row.dueUnknown())
                .param("dueText", row.dueText())
                .param("priority", row.priority())
                .param("openedAt", row.openedAt())
                .param("finishedAt", row.finishedAt())
                .param("outcomeName", row.outcomeName())
                .param("sortKey", SortKey.of(row))
                .update();
    }

    void remove(String taskId) {
        jdbc.sql("delete from inbox_row where task_id = :id")
                .param("id", taskId)
                .update();
    }

    /** Open rows ordered by task, after one of them. */
    List<TaskRow> open(String afterId, int limit) {
        return jdbc.sql(
                        """
                        select * from inbox_row where task_id > :after and state in ('W', 'T') order by task_id limit :limit
                        """)
                .param("after", afterId)
                .param("limit", limit)
                .query(InboxRows::read)
                .list();
    }

    int heldBy(String holder) {
        return jdbc.sql("select count(*) from inbox_row where holder = :holder and state = 'T'")
                .param("holder", holder)
                .query(Integer.class)
                .single();
    }

    static TaskRow read(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                row.getString("task_id"),
                row.getInt("version"),
                row.getString("case_no"),
                row.getString("pack_code"),
                row.getString("title"),
                row.getString("applicant_name"),
                new RegionCode(row.getString("region")),
                row.getString("step_id"),
                row.getString("step_name"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("stage_id"),
                row.getString("stage_name"),
                row.getString("office_id"),
                row.getString("organisation_id"),
                row.getString("pack_role"),
                row.getString("platform_role"),
                row.getString("lane"),
                TaskRow.State.of(row.getString("state")),
                row.getString("holder_id"),
                row.getString("holder_name"),
                time(row.getTimestamp("held_at")),
                row.getBigDecimal("amount"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_unknown"),
                row.getString("due_text"),
                row.getInt("priority"),
                row.getTimestamp("opened_at").toLocalDateTime(),
                time(row.getTimestamp("finished_at")),
                row.getString("outcome_name"));
    }

    private static @Nullable LocalDateTime time(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toLocalDateTime();
    }
}
