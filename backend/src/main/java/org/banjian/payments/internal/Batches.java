package org.banjian.payments.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banjian.identity.Actor;
import org.banjian.payments.BatchView.State;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All batches 拨付批次. */
@Component
class Batches {

    /** A batch as stored. */
    record Batch(
            String id,
            String batchNo,
            String officeId,
            State state,
            Money total,
            int count,
            String hash,
            String createdBy,
            String createdByName,
            LocalDateTime createdAt,
            @Nullable String releasedBy,
            @Nullable String releasedByName,
            @Nullable LocalDateTime releasedAt,
            @Nullable String cancelledByName,
            @Nullable String cancelReason,
            @Nullable LocalDateTime exportedAt) {}

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, String batchNo, String officeId, Actor actor, LocalDateTime now) {
        jdbc.sql("insert into payment_batch (id, batch_no, office_id, office_name, state, total, instruction_count,"
                        + " content_hash, created_by, created_by_name, created_at)"
                        + " values (?, ?, ?, ?, 'CREATED', 0, 0, '', ?, ?, ?)")
                .params(
                        id,
                        batchNo,
                        officeId,
                        actor.unitName(),
                        actor.personId(),
                        actor.personName(),
                        Timestamp.valueOf(now))
                .update();
    }

    void complete(String id, Money total, int count, String hash) {
        jdbc.sql("update payment_batch set total = ?, instruction_count = ?, content_hash = ? where id = ?")
                .params(total.amount(), count, hash, id)
                .update();
    }

    /** True when nobody has released or cancelled it before. */
    boolean release(String id, Actor actor, LocalDateTime now) {
        return jdbc.sql("update payment_batch set state = 'RELEASED', released_by = ?, released_by_name = ?,"
                                + " released_at = ? where id = ? and state = 'CREATED'")
                        .params(actor.personId(), actor.personName(), Timestamp.valueOf(now), id)
                        .update()
                == 1;
    }

    boolean cancel(String id, Actor actor, String reason, LocalDateTime now) {
        return jdbc.sql("update payment_batch set state = 'CANCELLED', cancelled_by_name = ?, cancelled_at = ?,"
                                + " cancel_reason = ? where id = ? and state = 'CREATED'")
                        .params(actor.personName(), Timestamp.valueOf(now), reason, id)
                        .update()
                == 1;
    }

    Optional<Batch> find(String id) {
        return jdbc.sql("select * from payment_batch where id = ?")
                .param(id)
                .query(Batches::read)
                .optional();
    }

    /** The batch, which nobody else releases, cancels or exports until the transaction ends. */
    Optional<Batch> locked(String id) {
        return jdbc.sql("select * from payment_batch where id = ? for update")
                .param(id)
                .query(Batches::read)
                .optional();
    }

    /** The first time counts. */
    void exported(String id, LocalDateTime now) {
        jdbc.sql("update payment_batch set exported_at = ? where id = ? and exported_at is null")
                .params(Timestamp.valueOf(now), id)
                .update();
    }

    /** Newest first. */
    List<Batch> ofOffice(String officeId, int limit) {
        return jdbc.sql(
                        "select * from payment_batch where office_id = ? order by created_at desc, batch_no desc limit ?")
                .params(officeId, limit)
                .query(Batches::read)
                .list();
    }

    private static Batch read(ResultSet row, int number) throws SQLException {
        Timestamp released = row.getTimestamp("released_at");
        Timestamp exported = row.getTimestamp("exported_at");
        return new Batch(
                row.getString("id"),
                row.getString("batch_no"),
                row.getString("office_id"),
                State.valueOf(row.getString("state")),
                new Money(row.getBigDecimal("total")),
                row.getInt("instruction_count"),
                row.getString("content_hash"),
                row.getString("created_by"),
                row.getString("created_by_name"),
                row.getTimestamp("created_at").toLocalDateTime(),
                row.getString("released_by"),
                row.getString("released_by_name"),
                released == null ? null : released.toLocalDateTime(),
                row.getString("cancelled_by_name"),
                row.getString("cancel_reason"),
                exported == null ? null : exported.toLocalDateTime());
    }
}
