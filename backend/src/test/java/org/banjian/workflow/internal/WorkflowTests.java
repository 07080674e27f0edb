package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.banjian.calendar.ClockMoved;
import org.banjian.calendar.LegalClock;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Deployments;
import org.banjian.workflow.InstanceEnded;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Position;
import org.banjian.workflow.TaskOpened;
import org.banjian.workflow.TaskTaken;
import org.banjian.workflow.Workflow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases through the real engine: events, positions, races, one transaction. */
@EngineTest
@NullUnmarked
class WorkflowTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    @Autowired
    Workflow workflow;

    @Autowired
    Deployments deployments;

    @Autowired
    EngineTestContext.CaseOfTest theCase;

    @Autowired
    EngineTestContext.Seen seen;

    @Autowired
    EngineTestContext.StandingClock clock;

    @Autowired
    EngineClock engineClock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    OpenCasesCheck openCases;

    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationEventPublisher events;

    TransactionTemplate transaction;
    CaseNo caseNo;

    @BeforeEach
    void clean(@Autowired PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        theCase.reset();
        caseNo = new CaseNo("TEST-" + NUMBERS.incrementAndGet());
        theCase.values.put("hours", 19);
        theCase.values.put("listed", true);
        seen.events.clear();
    }

    private Pack start(Pack pack) {
        deployments.ensure(pack);
        transaction.executeWithoutResult(status -> workflow.start(caseNo, pack));
        return pack;
    }

    private OpenTask only() {
        List<OpenTask> open = workflow.openTasks(caseNo);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void finish(String taskId) {
        transaction.executeWithoutResult(status -> workflow.finish(taskId));
    }

    @Test
    void aCaseGoesThroughCorrectionToItsEndAndTellsEveryStep() {
        start(TestPack.review());
        OpenTask submit = only();
        assertThat(submit.stepId()).isEqualTo("submit");
        assertThat(submit.role()).isEqualTo("enterprise");
        assertThat(submit.processId()).isEqualTo("review");
        assertThat(submit.name()).isEqualTo("提交 张𫖮");
        assertThat(seen.events).containsExactly(new TaskOpened(submit));

        finish(submit.id());
        assertThat(theCase.evaluations).hasSize(1);
        assertThat(theCase.evaluations.get(0).hits())
                .extracting(hit -> hit.row() + " " + hit.clauses() + " " + hit.outputs())
                .containsExactly("1 [T-1-a] {finding=HOURS_BELOW_20, severity=reject, amount=0.9}");

        OpenTask review = only();
        OpenTask taken = transaction.execute(status -> workflow.take(review.id(), "officer-1"));
        assertThat(taken.assignee()).isEqualTo("officer-1");
        assertThat(seen.events).contains(new TaskTaken(taken));
        transaction.executeWithoutResult(status -> workflow.release(review.id()));
        assertThat(only().assignee()).isNull();
        transaction.executeWithoutResult(status -> workflow.reassign(review.id(), "officer-2"));
        assertThat(only().assignee()).isEqualTo("officer-2");

        theCase.outcomes.put("review_task", "CORRECT");
        finish(review.id());
        OpenTask supply = only();
        assertThat(supply.processId()).isEqualTo("common-repair");
        assertThat(supply.caseNo()).isEqualTo(caseNo);
        assertThat(supply.role()).isEqualTo("applicant");
        finish(supply.id());

        theCase.outcomes.put("review_task", "PASS");
        finish(only().id());
        assertThat(workflow.openTasks(caseNo)).isEmpty();
        assertThat(theCase.calls).singleElement().satisfies(call -> {
            assertThat(call.inputs()).containsEntry("template", "plan-book");
            assertThat(call.elementId()).isEqualTo("issue");
            assertThat(call.processId()).isEqualTo("review");
        });
        assertThat(seen.kinds())
                .containsExactly(
                        "TaskOpened",
                        "TaskFinished",
                        "TaskOpened",
                        "TaskTaken",
                        "TaskReleased",
                        "TaskTaken",
                        "TaskFinished",
                        "TaskOpened",
                        "TaskFinished",
                        "InstanceEnded",
                        "TaskOpened",
                        "TaskFinished",
                        "InstanceEnded");
        assertThat(seen.events)
                .contains(
                        new InstanceEnded(caseNo, "common-repair", "repair_end", false),
                        new InstanceEnded(caseNo, "review", "end_filed", true));
    }

    @Test
    void thePositionShowsWhatIsDoneAndWhereTheCaseWaitsInEveryProcess() {
        start(TestPack.review());
        finish(only().id());
        theCase.outcomes.put("review_task", "CORRECT");
        finish(only().id());

        Position position = workflow.position(caseNo);
        assertThat(position.processes())
                .extracting(Position.ProcessPosition::processId)
                .containsExactly("review", "common-repair");
        Position.ProcessPosition root = position.processes().get(0);
        assertThat(root.xml()).contains("<bpmn:process id=\"review\"").contains("张𫖮");
        assertThat(root.current()).containsExactly("repair");
        assertThat(root.done())
                .containsExactly(
                        "start", "submit", "check", "review_task", "gateway", "f1", "f2", "f3", "f4", "f_correct");
        assertThat(position.processes().get(1).current()).containsExactly("supply");

        finish(only().id());
        Position again = workflow.position(caseNo);
        assertThat(again.processes().get(0).current()).containsExactly("review_task");
        assertThat(again.visits().get("review")).containsEntry("review_task", 2).containsEntry("f_repaired", 1);
        assertThat(again.visits().get("common-repair")).containsEntry("r2", 1);
        assertThat(workflow.position(new CaseNo("NONE-1")).processes()).isEmpty();
    }

    @Test
    void everyLostRaceIsTheSameRefusal() {
        start(TestPack.review());
        String id = only().id();
        transaction.executeWithoutResult(status -> workflow.take(id, "officer-1"));
        for (String person : List.of("officer-1", "officer-2")) {
            assertLost(() -> workflow.take(id, person), id);
        }
        finish(id);
        assertLost(() -> workflow.finish(id), id);
        assertLost(() -> workflow.take(id, "officer-1"), id);
        assertLost(() -> workflow.release(id), id);
        assertLost(() -> workflow.reassign(id, "officer-1"), id);
        assertThat(workflow.task(id)).isEmpty();
    }

    private void assertLost(Runnable command, String taskId) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> transaction.executeWithoutResult(status -> command.run()));
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.code()).isEqualTo(Workflow.ALREADY_HANDLED);
        assertThat(refusal.extra()).containsEntry("taskId", taskId);
    }

    @Test
    void aThrowInABlockLeavesTheTokenWhereItWasAndComesOutAsItWasThrown() {
        start(TestPack.review());
        finish(only().id());
        theCase.outcomes.put("review_task", "PASS");
        String review = only().id();
        theCase.onBlock = call -> {
            throw Refusal.unprocessable("TEMPLATE_BROKEN", "模板有误", "T-1-c");
        };
        assertThatThrownBy(() -> finish(review))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("TEMPLATE_BROKEN"));
        assertThat(only().id()).isEqualTo(review);
        assertThat(workflow.position(caseNo).processes().get(0).done()).doesNotContain("f_pass");
    }

    @Test
    void anOutcomeThatNoBranchKnowsIsAnErrorAndNoSilentPath() {
        start(TestPack.review());
        finish(only().id());
        String review = only().id();
        assertThatThrownBy(() -> finish(review)).isInstanceOf(RuntimeException.class);
        assertThat(only().id()).isEqualTo(review);
    }

    @Test
    void commandsNeedTheCallersTransaction() {
        assertThatThrownBy(() -> workflow.finish("x")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameContentIsDeployedOnce() {
        Pack pack = TestPack.review();
        String first = deployments.ensure(pack);
        assertThat(deployments.ensure(pack)).isEqualTo(first);
        assertThat(repository.createDeploymentQuery().deploymentId(first).count())
                .isEqualTo(1);
        assertThat(deployments.ensure(TestPack.review())).isNotEqualTo(first);
    }

    @Test
    void movingTheClockFiresWhatIsDueAndCancelsTheTask() {
        clock.now = LocalDateTime.of(2022, 3, 30, 9, 0).atZone(LegalClock.ZONE).toInstant();
        engineClock.follow();
        theCase.values.put("lastDay", LocalDate.of(2022, 3, 31));
        start(TestPack.timer());
        OpenTask claim = only();
        assertThat(claim.createdAt()).isEqualTo(clock.now);

        moveTo(LocalDateTime.of(2022, 3, 31, 23, 59, 59));
        assertThat(workflow.openTasks(caseNo)).hasSize(1);
        moveTo(LocalDateTime.of(2022, 4, 1, 0, 0));
        assertThat(workflow.openTasks(caseNo)).isEmpty();
        assertThat(theCase.calls).hasSize(1);
        assertThat(seen.kinds()).containsExactly("TaskOpened", "TaskCancelled", "InstanceEnded");
        assertThat(seen.events).last().isEqualTo(new InstanceEnded(caseNo, "timer", "end_late", true));
    }

    private void moveTo(LocalDateTime time) {
        Instant from = clock.now;
        transaction.executeWithoutResult(status -> {
            clock.now = time.atZone(LegalClock.ZONE).toInstant();
            events.publishEvent(new ClockMoved(from, clock.now));
        });
        assertThat(ClockUtil.now().toInstant()).isEqualTo(clock.now);
    }

    @Test
    void anOpenCaseWithoutItsPackStopsTheStart() {
        Pack pack = start(TestPack.review());
        String deployment = deployments.ensure(pack);
        assertThatThrownBy(() -> openCases.check(deploymentId -> false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("review");
        Set<String> all = repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
        assertThat(all).contains(deployment);
        assertThatCode(() -> openCases.check(all::contains)).doesNotThrowAnyException();
    }

    @Test
    void aDeletedInstanceEndsWithoutAnEndEvent() {
        start(TestPack.review());
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .singleResult()
                .getId();
        seen.events.clear();
        runtime.deleteProcessInstance(instance, "撤销");
        assertThat(seen.kinds()).containsExactly("TaskCancelled", "InstanceEnded");
        assertThat(seen.events).contains(new InstanceEnded(caseNo, "review", null, true));
    }
}
