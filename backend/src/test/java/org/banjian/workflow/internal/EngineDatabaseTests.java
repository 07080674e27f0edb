package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Deployments;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Workflow;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold on every database that the product runs on. */
@NullUnmarked
abstract class EngineDatabaseTests {

    private static final int OFFICERS = 4;
    private static final int ROUNDS = 8;
    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);

    @Autowired
    Workflow workflow;

    @Autowired
    Deployments deployments;

    @Autowired
    RuntimeService runtime;

    @Autowired
    EngineTestContext.CaseOfTest theCase;

    @Autowired
    JdbcClient jdbc;

    TransactionTemplate transaction;

    @BeforeEach
    void clean(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        theCase.reset();
        theCase.values.put("hours", 30);
        theCase.values.put("listed", true);
    }

    private CaseNo start(Pack pack) {
        var caseNo = new CaseNo("TEST-" + NUMBERS.incrementAndGet());
        transaction.executeWithoutResult(status -> workflow.start(caseNo, pack));
        return caseNo;
    }

    @Test
    void aNameOutsideOfTheBasicPlaneSurvivesInTheEngine() {
        Pack pack = TestPack.review();
        deployments.ensure(pack);
        CaseNo caseNo = start(pack);
        OpenTask task = workflow.openTasks(caseNo).get(0);
        assertThat(task.name()).isEqualTo("提交 张𫖮");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .singleResult()
                .getId();
        runtime.setVariable(instance, "name", "张𫖮 𠮷");
        assertThat(runtime.getVariable(instance, "name")).isEqualTo("张𫖮 𠮷");
        assertThat(workflow.position(caseNo).processes().get(0).name()).isEqualTo("审核 张𫖮");
    }

    @Test
    void ofSeveralOfficersExactlyOneTakesAndExactlyOneFinishes() throws Exception {
        Pack pack = TestPack.review();
        deployments.ensure(pack);
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String task = workflow.openTasks(start(pack)).get(0).id();
                AtomicInteger person = new AtomicInteger();
                assertOneWins(officers, id -> workflow.take(id, "officer-" + person.incrementAndGet()), task);
                assertOneWins(officers, workflow::finish, task);
            }
        } finally {
            officers.shutdownNow();
        }
    }

    private void assertOneWins(ExecutorService officers, Consumer<String> command, String task) throws Exception {
        var together = new CyclicBarrier(OFFICERS);
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            attempts.add(() -> {
                together.await();
                try {
                    transaction.executeWithoutResult(status -> command.accept(task));
                    return "won";
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            });
        }
        List<String> results = new ArrayList<>();
        for (Future<String> result : officers.invokeAll(attempts)) {
            results.add(result.get());
        }
        assertThat(results).containsOnlyOnce("won");
        assertThat(results).filteredOn(result -> !result.equals("won")).containsOnly(Workflow.ALREADY_HANDLED);
    }

    @Test
    void theIndexThatTheEngineForgetsIsThere() {
        assertThat(jdbc.sql(
                                """
                                select count(*) from information_schema.%s
                                where lower(table_name) = 'act_ru_task' and lower(index_name) = 'act_idx_task_parent'"""
                                        .formatted(indexView()))
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    abstract String indexView();
}
