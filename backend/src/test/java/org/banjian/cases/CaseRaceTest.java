package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.banjian.audit.AuditTrail;
import org.banjian.audit.OnceOnly;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight at once: exactly one effect, and whoever comes too late reads who was first. */
@CasesModuleTest
class CaseRaceTest {

    private static final int CROWD = 8;
    private static final int ROUNDS = 3;

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    OnceOnly onceOnly;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Interference interference;

    @BeforeEach
    void begin() {
        office.begin();
        interference.arm(false);
        interference.missing();
    }

    @Test
    void oneOfEightFinishesATaskAndTheOthersReadWhoDid() {
        for (int round = 0; round < ROUNDS; round++) {
            Actor signer = office.firm(true);
            CaseNo caseNo = office.filed(signer, Office.plan());
            String taskId = office.task(office.reviewer(), caseNo).id();
            office.take(office.reviewer(), taskId);
            List<Object> answers =
                    together(() -> office.decide(office.reviewer(), caseNo, Office.reject(taskId, "INCOMPLETE")));
            assertThat(answers).filteredOn(CaseView.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(CROWD - 1)
                    .allSatisfy(answer -> {
                        Refusal refusal = (Refusal) answer;
                        assertThat(refusal.code()).isEqualTo("ALREADY_HANDLED");
                        assertThat(refusal.message()).contains("审一");
                    });
            assertThat(count("select count(*) from case_opinion where task_id = ?", taskId))
                    .isEqualTo(1);
        }
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void theSameKeyHasOneEffectAndOneAnswer() {
        for (int round = 0; round < ROUNDS; round++) {
            Actor signer = office.firm(true);
            String key = "key-" + signer.personId();
            List<Object> answers = together(() -> office.as(
                    signer,
                    () -> onceOnly.run(key, signer.personId(), "hash", CaseView.class, () -> cases.open(Office.ITEM))));
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(CaseView.class));
            assertThat(answers.stream()
                            .map(answer -> ((CaseView) answer).caseNo())
                            .distinct())
                    .hasSize(1);
            assertThat(count("select count(*) from case_file where organisation_id = ?", signer.organisationId()))
                    .isEqualTo(1);
        }
    }

    @Test
    void numbersFollowEachOtherWithoutGapOrRepetition() {
        List<Actor> firms =
                IntStream.range(0, CROWD).mapToObj(i -> office.firm(true)).toList();
        java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger();
        List<Object> answers = together(() -> office.open(firms.get(next.getAndIncrement())));
        List<Integer> numbers = answers.stream()
                .map(answer -> Integer.parseInt(((CaseNo) answer).value().replaceFirst(".*-", "")))
                .sorted()
                .toList();
        assertThat(Set.copyOf(numbers)).hasSize(CROWD);
        assertThat(numbers.get(CROWD - 1) - numbers.get(0)).isEqualTo(CROWD - 1);
    }

    /** What each of the crowd got: the answer, or the exception. */
    private static List<Object> together(Callable<?> act) {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> futures = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                futures.add(crowd.submit(() -> {
                    start.await();
                    try {
                        return act.call();
                    } catch (Exception refused) {
                        return refused;
                    }
                }));
            }
            start.countDown();
            List<Object> answers = new ArrayList<>();
            for (Future<Object> future : futures) {
                answers.add(future.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            crowd.shutdownNow();
        }
    }

    private long count(String query, String value) {
        return jdbc.sql(query).param(value).query(Long.class).single();
    }
}
