package org.banjian.payments.internal;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger 资金台账. It has one way in: an entry is inserted once and stays; a mistake is answered by a further entry. Accounts carry their
 * balance, so that an entry that was changed or taken away behind our back shows.
 */
@Component
class LedgerBook {

    /** An entry as it stands. */
    record Booked(
            long seq,
            String kind,
            String debitName,
            String creditName,
            Money amount,
            @Nullable String voucherNo,
            String text,
            @Nullable String clause,
            String personName,
            String unitName,
            LocalDateTime at) {}

    /** The budget of a region and year. */
    record Budget(RegionCode region, int year, Money left) {}

    private final JdbcClient jdbc;
    private final LegalClock clock;

    LedgerBook(JdbcClient jdbc, LegalClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Books the entry; false, with nothing booked, when the credited account may not fall below zero and would.
     *
     * @throws DuplicateKeyException when the instruction has an entry of this kind already
     */
    boolean book(Entry entry) {
        if (entry.amount().isZero() || entry.amount().isNegative()) {
            throw new IllegalArgumentException("an entry has an amount above zero");
        }
        open(entry.debit());
        open(entry.credit());
        BigDecimal amount = entry.amount().amount();
        if (!credited(entry.credit(), amount)) {
            return false;
        }
        jdbc.sql("update ledger_account set balance = balance + ?, entries = entries + 1 where id = ?")
                .params(amount, entry.debit().id())
                .update();
        insert(entry);
        return true;
    }

    /** One statement that both looks and takes: two payments at once cannot both pass the limit. */
    private boolean credited(Account account, BigDecimal amount) {
        String take = "update ledger_account set balance = balance - ?, entries = entries + 1 where id = ?";
        int moved = account.limited()
                ? jdbc.sql(take + " and balance >= ?")
                        .params(amount, account.id(), amount)
                        .update()
                : jdbc.sql(take).params(amount, account.id()).update();
        return moved == 1;
    }

    private void insert(Entry entry) {
        CaseNo caseNo = entry.caseNo();
        Phase phase = entry.phase();
        jdbc.sql("insert into ledger_entry (id, debit_account, credit_account, amount, kind, case_no, phase,"
                        + " instruction_id, voucher_no, entry_text, clause, person_name, unit_name, booked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        UUID.randomUUID().toString(),
                        entry.debit().id(),
                        entry.credit().id(),
                        entry.amount().amount(),
                        entry.kind().name(),
                        caseNo == null ? null : caseNo.value(),
                        phase == null ? null : phase.name(),
                        entry.instructionId(),
                        entry.voucherNo(),
                        entry.text(),
                        entry.clause(),
                        entry.personName(),
                        entry.unitName(),
                        Timestamp.valueOf(clock.now())))
                .update();
    }

    private void open(Account account) {
        boolean there = jdbc.sql("select count(*) from ledger_account where id = ?")
                        .param(account.id())
                        .query(Integer.class)
                        .single()
                == 1;
        if (there) {
            return;
        }
        try {
            jdbc.sql("insert into ledger_account (id, kind, name, region, budget_year, case_no, balance, entries)"
                            + " values (?, ?, ?, ?, ?, ?, 0, 0)")
                    .params(Arrays.<@Nullable Object>asList(
                            account.id(),
                            account.kind().name(),
                            account.name(),
                            account.region(),
                            account.year(),
                            account.caseNo()))
                    .update();
        } catch (DuplicateKeyException openedMeanwhile) {
            return;
        }
    }

    /** In the order of booking. */
    List<Booked> of(CaseNo caseNo) {
        return jdbc.sql("select e.*, d.name as debit_name, c.name as credit_name from ledger_entry e"
                        + " join ledger_account d on d.id = e.debit_account join ledger_account c on c.id = e.credit_account"
                        + " where e.case_no = ? order by e.seq")
                .param(caseNo.value())
                .query((row, n) -> new Booked(
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getString("debit_name"),
                        row.getString("credit_name"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("voucher_no"),
                        row.getString("entry_text"),
                        row.getString("clause"),
                        row.getString("person_name"),
                        row.getString("unit_name"),
                        row.getTimestamp("booked_at").toLocalDateTime()))
                .list();
    }

    /** The sum of the case's entries of a kind. */
    Money sum(CaseNo caseNo, EntryKind kind) {
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry where case_no = ? and kind = ?")
                .params(caseNo.value(), kind.name())
                .query(BigDecimal.class)
                .single());
    }

    /** What was paid to the payee of the case and has not come back. */
    Money paid(CaseNo caseNo) {
        return sum(caseNo, EntryKind.PAYMENT).minus(sum(caseNo, EntryKind.RETURN));
    }

    /** The budget of the nearest region around the case's region that has one for the year. */
    Optional<Account> budgetFor(RegionCode region, int year) {
        return budgets(year).stream()
                .filter(budget -> budget.region().covers(region))
                .max(java.util.Comparator.comparingInt(budget -> budget.region().depth()))
                .map(budget -> Account.budget(budget.region(), year));
    }

    List<Budget> budgets(int year) {
        return jdbc.sql(
                        "select region, budget_year, balance from ledger_account where kind = 'BUDGET' and budget_year = ?"
                                + " order by region")
                .param(year)
                .query((row, n) ->
                        new Budget(new RegionCode(row.getString(1)), row.getInt(2), new Money(row.getBigDecimal(3))))
                .list();
    }

    List<Budget> budgets() {
        return jdbc.sql("select region, budget_year, balance from ledger_account where kind = 'BUDGET'"
                        + " order by budget_year desc, region")
                .query((row, n) ->
                        new Budget(new RegionCode(row.getString(1)), row.getInt(2), new Money(row.getBigDecimal(3))))
                .list();
    }

    Money balance(Account account) {
        return jdbc.sql("select balance from ledger_account where id = ?")
                .param(account.id())
                .query(BigDecimal.class)
                .optional()
                .map(Money::new)
                .orElse(Money.ZERO);
    }
}
