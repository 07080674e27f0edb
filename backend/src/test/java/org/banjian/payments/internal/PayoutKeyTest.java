package org.banjian.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banjian.payments.InstructionState;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.banjian.testing.Crowd;
import org.banjian.testing.TestDatabases;
import org.banjian.testing.TestDatabases.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The payment key lets a case, phase and payee be instructed once (I2); looking before inserting would not, as the variant without it shows. */
class PayoutKeyTest {

    private static final CaseNo CASE = new CaseNo("PROG-2022-000001");

    private @Nullable HikariDataSource source;

    private JdbcClient on(Kind kind) {
        TestDatabases.TestDatabase database = TestDatabases.fresh(kind);
        source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        source.setMaximumPoolSize(Crowd.EIGHT + 2);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V800__payments.sql"),
                        new ClassPathResource("db/migration/V801__payment_returns.sql"))
                .execute(source);
        return JdbcClient.create(source);
    }

    @AfterEach
    void close() {
        if (source != null) {
            source.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void oneOfEightIsInstructedAndOneTakesItsPlace(Kind kind) throws Exception {
        JdbcClient jdbc = on(kind);
        Instructions instructions = new Instructions(jdbc);
        assertThat(Crowd.eight(() -> instructions.insert(instruction(null)))).containsOnlyOnce(true);
        String first = jdbc.sql("select id from payment_instruction")
                .query(String.class)
                .single();
        assertThat(Crowd.eight(() -> instructions.insert(instruction(first), 1)))
                .containsOnlyOnce(true);
        assertThat(instructions.attempts(CASE, Phase.FULL)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookingBeforeInsertingPaysTwice(Kind kind) throws Exception {
        JdbcClient jdbc = on(kind);
        Instructions instructions = new Instructions(jdbc);
        jdbc.sql(
                        kind == Kind.H2
                                ? "alter table payment_instruction drop constraint uq_payment_key"
                                : "alter table payment_instruction drop index uq_payment_key")
                .update();
        CyclicBarrier looked = new CyclicBarrier(Crowd.EIGHT);
        List<Callable<Boolean>> naive = IntStream.range(0, Crowd.EIGHT)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    boolean free = instructions.ofCase(CASE, Phase.FULL).isEmpty();
                    looked.await(60, TimeUnit.SECONDS);
                    return free && instructions.insert(instruction(null));
                })
                .toList();
        Stream<Object> won = Crowd.together(naive).stream().filter(Boolean.TRUE::equals);
        assertThat(won.count()).as("instructed more than once").isGreaterThan(1);
        jdbc.sql("update payment_instruction set state = 'SENT'").update();
        assertThat(PaymentInvariants.payouts(jdbc, 10)).as("I2 tells").anyMatch(text -> text.contains("已放行"));
    }

    private static Instruction instruction(@Nullable String replaces) {
        String id = UUID.randomUUID().toString();
        return new Instruction(
                id,
                "ZL-" + id.substring(0, 18),
                CASE,
                "事项",
                Phase.FULL,
                "step",
                "office",
                new RegionCode("110105"),
                Instruction.APPLICANT,
                "payee",
                "收款方",
                null,
                null,
                Money.yuan(100),
                null,
                null,
                null,
                InstructionState.WAITING,
                null,
                null,
                LocalDateTime.of(2022, 1, 1, 0, 0),
                null,
                null,
                replaces,
                false,
                null,
                false,
                false);
    }
}
