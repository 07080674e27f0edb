package org.banjian.payments.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banjian.payments.InstructionState;
import org.banjian.payments.Voucher;
import org.banjian.payments.internal.Instruction.Closing;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All instructions; every step from state to state is one conditional update, so that of several at once one wins. */
@Component
class Instructions {

    private static final String SELECT =
            "select i.*, b.batch_no, b.exported_at, n.id as next_id from payment_instruction i"
                    + " left join payment_batch b on b.id = i.batch_id"
                    + " left join payment_instruction n on n.replaces = i.id";

    private final JdbcClient jdbc;

    Instructions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this case has an instruction for the phase and payee already. */
    boolean insert(Instruction one) {
        return insert(one, 0);
    }

    /**
     * False when there is one with this key, or in the place of the same one.
     *
     * @param before how many there were for the phase; what takes their place has a key of its own
     */
    boolean insert(Instruction one, int before) {
        try {
            jdbc.sql("insert into payment_instruction (id, instruction_no, payment_key, case_no, title, phase, step_id,"
                            + " office_id, region, payee_kind, payee_id, payee_name, account, account_masked, amount,"
                            + " difference_reason, budget_account, clause, state, created_at, replaces, step_done)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)")
                    .params(Arrays.<@Nullable Object>asList(
                            one.id(),
                            one.instructionNo(),
                            Instruction.key(one.caseNo(), one.phase(), one.payeeId())
                                    + (before == 0 ? "" : ":" + (before + 1)),
                            one.caseNo().value(),
                            one.title(),
                            one.phase().name(),
                            one.stepId(),
                            one.officeId(),
                            one.region().value(),
                            one.payeeKind(),
                            one.payeeId(),
                            one.payeeName(),
                            one.account(),
                            one.accountMasked(),
                            one.amount().amount(),
                            one.differenceReason(),
                            one.budgetAccount(),
                            one.clause(),
                            Timestamp.valueOf(one.createdAt()),
                            one.replaces(),
                            one.stepDone()))
                    .update();
            return true;
        } catch (DuplicateKeyException instructedBefore) {
            return false;
        }
    }

    /** How many of them were waiting and are in the batch now. */
    int putInto(String batchId, Collection<String> ids) {
        return jdbc.sql("update payment_instruction set state = 'BATCHED', batch_id = :batch"
                        + " where id in (:ids) and state = 'WAITING'")
                .param("batch", batchId)
                .param("ids", ids)
                .update();
    }

    int takeOut(String batchId) {
        return jdbc.sql("update payment_instruction set state = 'WAITING', batch_id = null"
                        + " where batch_id = ? and state = 'BATCHED'")
                .param(batchId)
                .update();
    }

    int send(String batchId) {
        return jdbc.sql("update payment_instruction set state = 'SENT' where batch_id = ? and state = 'BATCHED'")
                .param(batchId)
                .update();
    }

    /**
     * True when it was sent and is paid now.
     *
     * @throws DuplicateKeyException when the office used the voucher before
     */
    boolean pay(String id, Voucher voucher, String personName, LocalDateTime now) {
        return jdbc.sql("update payment_instruction set state = 'PAID', voucher_no = ?, paid_on = ?, paid_by_name = ?,"
                                + " paid_at = ? where id = ? and state = 'SENT'")
                        .params(
                                voucher.voucherNo(),
                                Date.valueOf(voucher.paidOn()),
                                personName,
                                Timestamp.valueOf(now),
                                id)
                        .update()
                == 1;
    }

    /** True when it was still in the state it was read in; then it is sent back or cancelled now. */
    boolean close(Instruction one, InstructionState to, Closing closing) {
        return jdbc.sql("update payment_instruction set state = ?, closed_on = ?, closed_slip = ?, closed_reason = ?,"
                                + " closed_by_name = ? where id = ? and state = ?")
                        .params(Arrays.<@Nullable Object>asList(
                                to.name(),
                                Date.valueOf(closing.on()),
                                closing.slip(),
                                closing.reason(),
                                closing.byName(),
                                one.id(),
                                one.state().name()))
                        .update()
                == 1;
    }

    /** How many instructions the case has had for the phase. */
    int attempts(CaseNo caseNo, Phase phase) {
        return jdbc.sql("select count(*) from payment_instruction where case_no = ? and phase = ?")
                .params(caseNo.value(), phase.name())
                .query(Integer.class)
                .single();
    }

    /** Sent back or cancelled, and nothing took their place. */
    List<Instruction> unanswered(String officeId, int limit) {
        return jdbc.sql(SELECT + " where i.office_id = ? and i.state in ('RETURNED', 'CANCELLED') and n.id is null"
                        + " order by i.closed_on, i.instruction_no limit ?")
                .params(officeId, limit)
                .query(Instructions::read)
                .list();
    }

    String nextNo(int year) {
        return "ZL-" + year + "-" + String.format(Locale.ROOT, "%06d", next("instruction-" + year));
    }

    Optional<Instruction> byNo(String instructionNo) {
        return jdbc.sql(SELECT + " where i.instruction_no = ?")
                .param(instructionNo)
                .query(Instructions::read)
                .optional();
    }

    List<Instruction> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where i.id in (:ids) order by i.instruction_no")
                        .param("ids", ids)
                        .query(Instructions::read)
                        .list();
    }

    List<Instruction> ofCase(CaseNo caseNo) {
        return jdbc.sql(SELECT + " where i.case_no = ? order by i.created_at, i.instruction_no")
                .param(caseNo.value())
                .query(Instructions::read)
                .list();
    }

    /** The one that stands, if any does. */
    Optional<Instruction> ofCase(CaseNo caseNo, Phase phase) {
        return ofCase(caseNo).stream()
                .filter(one -> one.phase() == phase && one.stands())
                .findFirst();
    }

    List<Instruction> ofBatch(String batchId) {
        return jdbc.sql(SELECT + " where i.batch_id = ? order by i.instruction_no")
                .param(batchId)
                .query(Instructions::read)
                .list();
    }

    List<Instruction> ofOffice(String officeId, InstructionState state, int limit) {
        return jdbc.sql(SELECT
                        + " where i.office_id = ? and i.state = ? order by i.created_at, i.instruction_no limit ?")
                .params(officeId, state.name(), limit)
                .query(Instructions::read)
                .list();
    }

    /** Sent and paid ones after the number, for the checks. */
    List<Instruction> released(String after, int limit) {
        return jdbc.sql(SELECT + " where i.instruction_no > ? and i.state in ('SENT', 'PAID')"
                        + " order by i.instruction_no limit ?")
                .params(after, limit)
                .query(Instructions::read)
                .list();
    }

    /** The next number of a series; numbers follow each other without a gap, for the row stays locked until the end of the transaction. */
    int next(String series) {
        if (jdbc.sql("update payment_counter set last_no = last_no + 1 where name = ?")
                        .param(series)
                        .update()
                == 0) {
            try {
                jdbc.sql("insert into payment_counter (name, last_no) values (?, 1)")
                        .param(series)
                        .update();
                return 1;
            } catch (DuplicateKeyException begunMeanwhile) {
                jdbc.sql("update payment_counter set last_no = last_no + 1 where name = ?")
                        .param(series)
                        .update();
            }
        }
        return jdbc.sql("select last_no from payment_counter where name = ?")
                .param(series)
                .query(Integer.class)
                .single();
    }

    private static Instruction read(ResultSet row, int number) throws SQLException {
        Date paidOn = row.getDate("paid_on");
        Date closedOn = row.getDate("closed_on");
        return new Instruction(
                row.getString("id"),
                row.getString("instruction_no"),
                new CaseNo(row.getString("case_no")),
                row.getString("title"),
                Phase.valueOf(row.getString("phase")),
                row.getString("step_id"),
                row.getString("office_id"),
                new RegionCode(row.getString("region")),
                row.getString("payee_kind"),
                row.getString("payee_id"),
                row.getString("payee_name"),
                row.getString("account"),
                row.getString("account_masked"),
                new Money(row.getBigDecimal("amount")),
                row.getString("difference_reason"),
                row.getString("budget_account"),
                row.getString("clause"),
                InstructionState.valueOf(row.getString("state")),
                row.getString("batch_id"),
                row.getString("batch_no"),
                row.getTimestamp("created_at").toLocalDateTime(),
                row.getString("voucher_no"),
                paidOn == null ? null : paidOn.toLocalDate(),
                row.getString("replaces"),
                row.getBoolean("step_done"),
                closedOn == null
                        ? null
                        : new Closing(
                                closedOn.toLocalDate(),
                                row.getString("closed_slip"),
                                row.getString("closed_reason"),
                                row.getString("closed_by_name")),
                row.getTimestamp("exported_at") != null,
                row.getString("next_id") != null);
    }
}
