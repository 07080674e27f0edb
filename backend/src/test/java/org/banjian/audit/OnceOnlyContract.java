package org.banjian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.banjian.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class OnceOnlyContract {

    record Receipt(String receiptNo, int number) {}

    @Autowired
    OnceOnly onceOnly;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void table() {
        jdbc.sql("create table effect (n int)").update();
    }

    @AfterEach
    void drop() {
        jdbc.sql("drop table effect").update();
        jdbc.sql("delete from request_receipt").update();
    }

    private int effects() {
        return jdbc.sql("select count(*) from effect").query(Integer.class).single();
    }

    private Receipt effect(int n) {
        jdbc.sql("insert into effect values (?)").param(n).update();
        return new Receipt("收据" + n, n);
    }

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        String hash = onceOnly.hashOf("submit", List.of("a"));
        Receipt first = onceOnly.run("k1", "p1", hash, Receipt.class, () -> effect(1));
        Receipt again = onceOnly.run("k1", "p1", hash, Receipt.class, () -> effect(2));
        assertThat(again).isEqualTo(first);
        assertThat(effects()).isEqualTo(1);
        onceOnly.run("k1", "p2", hash, Receipt.class, () -> effect(3));
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void theSameKeyForAnotherContentIsRefused() {
        onceOnly.run("k1", "p1", onceOnly.hashOf("submit", List.of("a")), Receipt.class, () -> effect(1));
        assertThatThrownBy(() -> onceOnly.run(
                        "k1", "p1", onceOnly.hashOf("submit", List.of("b")), Receipt.class, () -> effect(2)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
                });
        assertThat(effects()).isEqualTo(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\t"})
    void aMissingKeyIsRefused(String key) {
        assertThatThrownBy(() -> onceOnly.run(key, "p1", "h", Receipt.class, () -> effect(1)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
                });
        assertThat(effects()).isZero();
    }

    @Test
    void aKeyThatIsTooLongOrNotPlainIsRefused() {
        for (String key : List.of("x".repeat(500), "键", "a b")) {
            assertThatThrownBy(() -> onceOnly.run(key, "p1", "h", Receipt.class, () -> effect(1)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_INVALID"));
        }
    }

    @Test
    void aRefusedCommandLeavesNothingAndMayBeTriedAgain() {
        assertThatThrownBy(() -> onceOnly.run("k1", "p1", "h", Receipt.class, () -> {
                    effect(1);
                    throw Refusal.conflict("NO", "不行。");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(effects()).isZero();
        assertThat(onceOnly.run("k1", "p1", "h", Receipt.class, () -> effect(2)).number())
                .isEqualTo(2);
    }

    @Test
    void eightAtOnceHaveOneEffectAndEqualAnswers() throws Exception {
        for (int round = 0; round < 5; round++) {
            String key = "round-" + round;
            List<Receipt> answers = atOnce(() -> onceOnly.run(key, "p1", "h", Receipt.class, () -> {
                Receipt receipt = effect(7);
                sleep(30);
                return receipt;
            }));
            assertThat(answers).hasSize(8).containsOnly(new Receipt("收据7", 7));
            assertThat(effects()).isEqualTo(round + 1);
        }
    }

    @Test
    void whenTheFirstIsRefusedOneOfTheOthersTakesItsPlace() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        List<Object> answers = atOnce(() -> {
            try {
                return onceOnly.run("k1", "p1", "h", Receipt.class, () -> {
                    if (runs.incrementAndGet() == 1) {
                        sleep(50);
                        throw Refusal.conflict("NO", "不行。");
                    }
                    return effect(9);
                });
            } catch (Refusal refused) {
                return refused.code();
            }
        });
        assertThat(answers).containsOnlyOnce("NO");
        assertThat(answers.stream().filter(new Receipt("收据9", 9)::equals)).hasSize(7);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void theVictimOfADeadlockIsRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        Receipt receipt = onceOnly.run("k1", "p1", "h", Receipt.class, () -> {
            if (runs.incrementAndGet() < 3) {
                throw new CannotAcquireLockException("deadlock");
            }
            return effect(1);
        });
        assertThat(receipt.number()).isEqualTo(1);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void itIsNotCalledInsideATransaction() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status -> onceOnly.run("k1", "p1", "h", Receipt.class, () -> effect(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
