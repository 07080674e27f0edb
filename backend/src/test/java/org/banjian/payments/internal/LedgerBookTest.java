package org.banjian.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.banjian.testing.StandingClock;
import org.banjian.testing.TestDatabases;
import org.banjian.testing.TestDatabases.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger adds up whatever happens (I1, I13), on both databases. */
class LedgerBookTest {

    private static final RegionCode DISTRICT = new RegionCode("110105");
    private static final int YEAR = 2022;
    private static final int ROUNDS = Integer.getInteger("banjian.race.rounds", 5);
    private static final int CROWD = 8;

    private HikariDataSource source;
    private JdbcClient jdbc;
    private LedgerBook ledger;
    private TransactionTemplate transaction;

    private void on(Kind kind) {
        TestDatabases.TestDatabase database = TestDatabases.fresh(kind);
        source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        source.setMaximumPoolSize(CROWD + 2);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V800__payments.sql")).execute(source);
        jdbc = JdbcClient.create(source);
        ledger = new LedgerBook(jdbc, new StandingClock());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @AfterEach
    void close() {
        source.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eightCasesCannotTakeMoreThanTheBudgetHolds(Kind kind) throws Exception {
        on(kind);
        Money left = Money.ZERO;
        for (int round = 0; round < ROUNDS; round++) {
            book(appropriation(Money.yuan(2500)));
            left = ledger.balance(Account.budget(DISTRICT, YEAR));
            int first = round * 100;
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                int number = first + i;
                acts.add(() -> book(entry(
                        Account.transit(caseNo(number)),
                        Account.budget(DISTRICT, YEAR),
                        Money.yuan(1000),
                        EntryKind.COMMITMENT,
                        number)));
            }
            long taken = together(acts).stream().filter(one -> one).count();
            assertThat(taken).isEqualTo(left.amount().longValue() / 1000);
            assertThat(ledger.balance(Account.budget(DISTRICT, YEAR)))
                    .isEqualTo(left.minus(Money.yuan(1000).times(taken)));
        }
        assertThat(PaymentInvariants.ledger(jdbc, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void oneInstructionIsBookedOncePerKind(Kind kind) throws Exception {
        on(kind);
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            String instruction = UUID.randomUUID().toString();
            book(entry(Account.transit(caseNo(number)), appropriated(), Money.yuan(100), EntryKind.COMMITMENT, number));
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                acts.add(() -> {
                    try {
                        return book(new Entry(
                                Account.district(caseNo(number)),
                                Account.transit(caseNo(number)),
                                Money.yuan(100),
                                EntryKind.TRANSFER,
                                caseNo(number),
                                Phase.TRANSFER_IN,
                                instruction,
                                "V",
                                "拨入",
                                null,
                                "人",
                                "机构"));
                    } catch (DuplicateKeyException bookedBefore) {
                        return false;
                    }
                });
            }
            assertThat(together(acts)).containsOnlyOnce(true);
            assertThat(ledger.balance(Account.district(caseNo(number)))).isEqualTo(Money.yuan(100));
        }
        assertThat(PaymentInvariants.ledger(jdbc, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsChangedBehindOurBackShows(Kind kind) {
        on(kind);
        book(appropriation(Money.yuan(1000)));
        book(entry(
                Account.transit(caseNo(1)), Account.budget(DISTRICT, YEAR), Money.yuan(300), EntryKind.COMMITMENT, 1));
        assertThat(PaymentInvariants.ledger(jdbc, 10)).isEmpty();
        jdbc.sql("update ledger_entry set amount = 200 where kind = 'COMMITMENT'")
                .update();
        assertThat(PaymentInvariants.ledger(jdbc, 10)).hasSize(2).anyMatch(text -> text.contains("budget:110105:2022"));
        jdbc.sql("update ledger_entry set amount = 300 where kind = 'COMMITMENT'")
                .update();
        assertThat(PaymentInvariants.ledger(jdbc, 10)).isEmpty();
        jdbc.sql("delete from ledger_entry where kind = 'COMMITMENT'").update();
        assertThat(PaymentInvariants.ledger(jdbc, 10)).isNotEmpty();
        assertThatThrownBy(() -> jdbc.sql("update ledger_entry set amount = -1").update())
                .as("the database knows no negative entry")
                .isInstanceOf(Exception.class);
    }

    /** A random life of ten cases; the seed is in the message of a failure. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whateverIsBookedTheLedgerAddsUp(Kind kind) {
        on(kind);
        long seed = Long.getLong("banjian.seed", UUID.randomUUID().getMostSignificantBits());
        Random random = new Random(seed);
        Map<Account, Money> model = new HashMap<>();
        for (int step = 0; step < 40 * ROUNDS; step++) {
            int number = random.nextInt(10);
            CaseNo caseNo = caseNo(number);
            Money amount = new Money(BigDecimal.valueOf(1 + random.nextInt(500_000), 2));
            Account budget = Account.budget(DISTRICT, YEAR);
            Entry entry =
                    switch (random.nextInt(6)) {
                        case 0 -> appropriation(amount.times(3));
                        case 1 ->
                            entry(Account.grant(caseNo), Account.payable(caseNo), amount, EntryKind.APPROVAL, number);
                        case 2, 3 -> entry(Account.transit(caseNo), budget, amount, EntryKind.COMMITMENT, number);
                        case 4 ->
                            entry(
                                    Account.district(caseNo),
                                    Account.transit(caseNo),
                                    amount,
                                    EntryKind.TRANSFER,
                                    number);
                        default ->
                            entry(Account.payable(caseNo), Account.district(caseNo), amount, EntryKind.PAYMENT, number);
                    };
            Money credit = model.getOrDefault(entry.credit(), Money.ZERO);
            boolean allowed = !entry.credit().limited() || credit.compareTo(amountOf(entry)) >= 0;
            assertThat(book(entry)).as("seed %d step %d", seed, step).isEqualTo(allowed);
            if (allowed) {
                model.put(entry.credit(), credit.minus(amountOf(entry)));
                model.merge(entry.debit(), amountOf(entry), Money::plus);
            }
        }
        model.forEach((account, balance) -> assertThat(ledger.balance(account))
                .as("seed %d %s", seed, account.id())
                .isEqualTo(balance));
        assertThat(model.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ZERO);
        assertThat(PaymentInvariants.ledger(jdbc, 10)).as("seed %d", seed).isEmpty();
    }

    private static Money amountOf(Entry entry) {
        return entry.amount();
    }

    private Account appropriated() {
        book(appropriation(Money.yuan(100)));
        return Account.budget(DISTRICT, YEAR);
    }

    private static CaseNo caseNo(int number) {
        return new CaseNo("PROG-2022-%06d".formatted(number));
    }

    private static Entry appropriation(Money amount) {
        return new Entry(
                Account.budget(DISTRICT, YEAR),
                Account.fund(DISTRICT, YEAR),
                amount,
                EntryKind.APPROPRIATION,
                null,
                null,
                null,
                null,
                "预算下达",
                null,
                "人",
                "机构");
    }

    private static Entry entry(Account debit, Account credit, Money amount, EntryKind kind, int number) {
        return new Entry(debit, credit, amount, kind, caseNo(number), null, null, null, "分录", null, "人", "机构");
    }

    private boolean book(Entry entry) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean booked = ledger.book(entry);
                    if (!booked) {
                        status.setRollbackOnly();
                    }
                    return booked;
                }));
            } catch (PessimisticLockingFailureException victim) {
                if (attempt == 20) {
                    throw victim;
                }
            }
        }
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService crowd = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(crowd.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            crowd.shutdownNow();
        }
    }
}
