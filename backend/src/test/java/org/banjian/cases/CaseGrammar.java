package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.banjian.cases.CaseView.ActionView;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What the diagrams of a pack can say, seen through the commands and views of cases. */
abstract class CaseGrammar extends TrialTest {

    @Test
    void classesGoOnBesideEachOtherEachWithItsOwnOutcomes() {
        CaseNo caseNo = desk.applied(firm, null, "A", "B");
        assertThat(open(firm, caseNo)).containsExactly("userTask_openTrial A班", "userTask_openTrial B班");
        TaskSummary ofA = desk.task(firm, caseNo, "userTask_openTrial", "A");
        assertThat(ofA.panel()).isEqualTo("trial-panel");
        OpenTask task = workflow.task(ofA.id()).orElseThrow();
        assertThat(task.subject()).isEqualTo("A");
        assertThat(task.calls()).containsExactly("callActivity_trialTraining");
        assertThat(workflow.openTasks(caseNo)).contains(task);
        assertThat(workflow.openTasks("", 100_000)).contains(task);

        ReceiptView receipt = desk.submit(firm, caseNo, "userTask_openTrial", "A", null);
        assertThat(receipt.stepName()).isEqualTo("开班登记（A班）");
        assertThat(receipt.nextStep()).isEqualTo("核对开班（A班）");
        desk.submit(firm, caseNo, "userTask_openTrial", "B", null);
        desk.decide(desk.centre(), caseNo, "userTask_checkTrial", "A", "RETURN");
        desk.decide(desk.centre(), caseNo, "userTask_checkTrial", "B", "PASS");
        assertThat(open(firm, caseNo)).containsExactly("userTask_openTrial A班");
        desk.submit(firm, caseNo, "userTask_openTrial", "A", null);
        CaseView view = desk.decide(desk.centre(), caseNo, "userTask_checkTrial", "A", "PASS");
        assertThat(view.tasks()).extracting(TaskSummary::stepId).containsExactly("userTask_claimTrial");
        assertThat(view.stage()).isEqualTo("claim");
        assertThat(view.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(office.as(firm, () -> queries.timeline(caseNo)))
                .extracting(TimelineEntry::text)
                .contains("进入“核对开班（A班）”，由甲区职建中心办理。", "“核对开班（A班）”办理结果：退回上一环节。");
    }

    @Test
    void anActionIsOfferedToItsRoleWhileTheDiagramWaits() {
        CaseNo caseNo = desk.applied(firm, null, "A");
        String task = desk.submit(firm, caseNo, "userTask_openTrial", "A", null).caseNo();
        assertThat(task).isEqualTo(caseNo.value());
        assertThat(desk.view(desk.centre(), caseNo).actions())
                .containsExactly(new ActionView("inspectTrial", null, "检查", "中心", true, null));
        assertThat(desk.view(firm, caseNo).actions())
                .singleElement()
                .satisfies(action -> assertThat(action.offered()).isFalse())
                .satisfies(action -> assertThat(action.why()).contains("由中心发起"));
        assertThat(refused(() -> desk.act(firm, caseNo, "inspectTrial", "看看")).code())
                .isEqualTo("ROLE_MISSING");
        assertThat(refused(() -> desk.act(desk.centre(), caseNo, "inspectTrial", " "))
                        .code())
                .isEqualTo("REASON_MISSING");
        assertThat(refused(() -> desk.act(desk.centre(), caseNo, "noSuch", "看看"))
                        .code())
                .isEqualTo("ACTION_NOT_OFFERED");

        desk.act(desk.centre(), caseNo, "inspectTrial", "随机抽查");
        desk.act(desk.centre(), caseNo, "inspectTrial", "再次抽查");
        assertThat(open(desk.centre(), caseNo))
                .containsExactly("userTask_checkTrial A班", "userTask_inspectTrial", "userTask_inspectTrial");
        assertThat(office.as(firm, () -> queries.timeline(caseNo)))
                .filteredOn(entry -> entry.kind().equals("ACTION_STARTED"))
                .extracting(TimelineEntry::opinion)
                .containsExactlyInAnyOrder("随机抽查", "再次抽查");

        desk.decide(desk.centre(), caseNo, "userTask_checkTrial", "A", "PASS");
        assertThat(open(desk.centre(), caseNo))
                .as("open inspections are finished before the case goes on")
                .containsExactly("userTask_inspectTrial", "userTask_inspectTrial");
        for (TaskSummary inspection : desk.view(desk.centre(), caseNo).tasks()) {
            office.take(desk.centre(), inspection.id());
            office.decide(desk.centre(), caseNo, TrialDesk.decision(inspection.id(), "CONFIRM"));
        }
        assertThat(open(firm, caseNo)).containsExactly("userTask_claimTrial");
        assertThat(refused(() -> desk.act(desk.centre(), caseNo, "inspectTrial", "太晚"))
                        .code())
                .isEqualTo("ACTION_NOT_OFFERED");
    }

    @Test
    void aThrowInTheLastListenerLeavesNothingOfAnActionBehind() {
        CaseNo caseNo = desk.applied(firm, null, "A");
        desk.submit(firm, caseNo, "userTask_openTrial", "A", null);
        leavesNothingBehind(() -> desk.act(desk.centre(), caseNo, "inspectTrial", "抽查"));
        desk.task(desk.centre(), caseNo, "userTask_inspectTrial", null);
    }

    @Test
    void aThrowInTheLastListenerLeavesNothingOfAFinishBehind() {
        CaseNo caseNo = desk.applied(firm, null, "A");
        desk.submit(firm, caseNo, "userTask_openTrial", "A", null);
        leavesNothingBehind(() ->
                inTransaction(desk.centre(), () -> work.finish(caseNo, "userTask_checkTrial", "A", "PASS", "核对无误。")));
        assertThat(open(firm, caseNo)).containsExactly("userTask_claimTrial");
    }

    private void leavesNothingBehind(Runnable command) {
        Map<String, Long> before = traces.rows();
        interference.arm(true);
        assertThatThrownBy(command::run).isInstanceOf(Interference.Broken.class);
        assertThat(traces.rows()).isEqualTo(before);
        interference.arm(false);
        command.run();
        assertThat(traces.rows()).as("the command itself works").isNotEqualTo(before);
    }

    private <T> T inTransaction(Actor actor, Callable<T> command) {
        return new TransactionTemplate(transactions).execute(tx -> office.as(actor, command));
    }

    @Test
    void whatThePanelWantsStandsInTheWay() {
        CaseNo caseNo = desk.applied(firm, null, "A");
        doubles.missing.add(Violation.of("PHOTO_MISSING", "9 月 1 日没有照片。"));
        doubles.missing.add(Violation.of("DAY_MISSING", "9 月 2 日没有记录。"));
        Refusal submitted = refused(() -> desk.submit(firm, caseNo, "userTask_openTrial", "A", null));
        assertThat(submitted.status()).isEqualTo(422);
        assertThat(submitted.code()).isEqualTo("PHOTO_MISSING");
        assertThat(submitted.violations()).extracting(Violation::code).containsExactly("PHOTO_MISSING", "DAY_MISSING");

        doubles.missing.clear();
        desk.submit(firm, caseNo, "userTask_openTrial", "A", null);
        desk.act(desk.centre(), caseNo, "inspectTrial", "抽查");
        doubles.missing.add(Violation.of("RECORD_MISSING", "没有检查记录。"));
        Refusal decided = refused(() -> desk.decide(desk.centre(), caseNo, "userTask_inspectTrial", null, "CONFIRM"));
        assertThat(decided.status()).isEqualTo(422);
        assertThat(decided.code()).isEqualTo("RECORD_MISSING");
    }

    @Test
    void aDeadlineThatIsNotKnownYetIsShownAsSuchAndFiresOnceItIs() {
        CaseNo caseNo = desk.applied(firm, null, "A", "B");
        assertThat(desk.view(firm, caseNo).timers()).singleElement().satisfies(timer -> {
            assertThat(timer.dueOn()).isNull();
            assertThat(timer.dueText()).isEqualTo("期限未定");
            assertThat(timer.name()).isEqualTo("培训期满");
        });
        desk.at(2030, 1, 1, 0, 0, 0);
        assertThat(open(firm, caseNo)).hasSize(2);
    }

    @Test
    void aTimerEndsEveryClassWhenItsDayIsOver() {
        CaseNo caseNo = desk.applied(firm, "2021-11-30", "A", "B");
        assertThat(desk.view(firm, caseNo).timers()).singleElement().satisfies(timer -> assertThat(timer.dueOn())
                .isEqualTo(LocalDate.of(2021, 11, 30)));
        desk.submit(firm, caseNo, "userTask_openTrial", "A", null);
        office.as(desk.centre(), () -> {
            desk.at(2021, 11, 30, 23, 59, 59);
            return 0;
        });
        assertThat(open(firm, caseNo)).containsExactly("userTask_checkTrial A班", "userTask_openTrial B班");
        office.as(desk.centre(), () -> {
            desk.at(2021, 12, 1, 0, 0, 0);
            return 0;
        });
        assertThat(open(firm, caseNo)).containsExactly("userTask_closeTrial");
        assertThat(office.as(firm, () -> queries.timeline(caseNo)).stream()
                        .filter(entry -> entry.kind().equals("TASK_CANCELLED"))
                        .map(entry -> entry.actor() + " " + entry.text()))
                .as("whoever moved the clock, the platform did it")
                .allSatisfy(line -> assertThat(line).startsWith("系统"))
                .hasSize(2);
        desk.decide(desk.centre(), caseNo, "userTask_closeTrial", null, "CONFIRM");
        assertThat(open(firm, caseNo)).containsExactly("userTask_claimTrial");
        desk.at(2021, 12, 1, 0, 0, 1);
        assertThat(desk.view(firm, caseNo).result())
                .as("the day of the claim was over before it began")
                .isEqualTo("MISSED");
    }

    @Test
    void onTheLastSecondAClaimIsAcceptedAndTheAnswerIsKept() {
        CaseNo caseNo = desk.trained(firm);
        assertThat(desk.task(firm, caseNo, "userTask_claimTrial", null).dueOn()).isEqualTo(LocalDate.of(2021, 10, 31));
        desk.at(2021, 10, 31, 23, 59, 59);
        desk.submit(firm, caseNo, "userTask_claimTrial", null, Map.of("note", "申领"));
        assertThat(open(firm, caseNo)).containsExactly("userTask_reviewTrial");
        assertThat(office.as(firm, () -> queries.evaluations(caseNo)))
                .extracting(EvaluationView::decisionId)
                .containsExactly("trial-deadline");
    }

    @Test
    void aLateClaimIsAnsweredWithItsCodeBeforeTheTimerFiredAndTheCaseEndsOnce() {
        CaseNo caseNo = desk.trained(firm);
        String task = desk.task(firm, caseNo, "userTask_claimTrial", null).id();
        jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0").update();
        desk.at(2021, 11, 1, 0, 0, 0);
        jdbc.sql("update ACT_RU_JOB set RETRIES_ = 3").update();
        assertThat(desk.view(firm, caseNo).status()).isEqualTo(CaseStatus.OPEN);

        Refusal refusal = refused(() -> desk.submit(firm, caseNo, "userTask_claimTrial", null, Map.of("note", "申领")));
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("TRIAL_CLAIM_LATE");
        assertThat(refusal.clause()).isEqualTo("TRIAL-1");
        CaseView view = desk.view(firm, caseNo);
        assertThat(view.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(view.result()).isEqualTo("MISSED");
        List<TimelineEntry> timeline = office.as(firm, () -> queries.timeline(caseNo));
        assertThat(timeline).extracting(TimelineEntry::kind).containsOnlyOnce("CLOSED", "SUBMISSION_NOT_ACCEPTED");
        assertThat(office.as(firm, () -> queries.evaluations(caseNo))).hasSize(1);
        assertThat(audit.entriesOf(caseNo)).extracting(entry -> entry.action()).containsOnlyOnce("STEP_NOT_ACCEPTED");
        assertThat(office.as(firm, () -> queries.form(caseNo, "trial-claim")).data())
                .isEmpty();
        assertThat(refused(() -> office.as(firm, () -> tasks.view(task).refusalReason() == null ? task : refuse(task)))
                        .code())
                .isEqualTo("GONE");
    }

    private static String refuse(String task) {
        throw Refusal.conflict("GONE", task);
    }

    @Test
    void aReturnedReviewIsDoneAgainByTheSamePersonAndTheNoticeTakesItsRoleFromTheCall() {
        CaseNo caseNo = desk.trained(firm);
        desk.submit(firm, caseNo, "userTask_claimTrial", null, Map.of("note", "申领"));
        desk.decide(desk.centre(), caseNo, "userTask_reviewTrial", null, "PASS");
        desk.decide(desk.section(), caseNo, "userTask_reReviewTrial", null, "RETURN");
        desk.decide(desk.centre(), caseNo, "userTask_reviewTrial", null, "PASS");
        desk.decide(desk.section(), caseNo, "userTask_reReviewTrial", null, "PASS");

        TaskSummary publish = desk.task(desk.section(), caseNo, "userTask_publishTrial", null);
        assertThat(publish.panel()).isEqualTo("trial-panel");
        assertThat(publish.roleName()).isEqualTo("科室");
        assertThat(office.as(desk.section(), () -> tasks.view(publish.id()).clauses()))
                .extracting(ClauseView::id)
                .containsExactly("TRIAL-1");
        assertThat(workflow.task(publish.id()).orElseThrow().calls())
                .containsExactly("callActivity_trialClaim", "callActivity_trialNotice");
        assertThat(refused(() -> require(desk.section(), caseNo)).code()).isEqualTo("TASK_NOT_TAKEN");
        assertThat(refused(() -> require(desk.centre(), caseNo)).code()).isEqualTo("ROLE_MISSING");
        office.take(desk.section(), publish.id());
        assertThat(require(desk.section(), caseNo).id()).isEqualTo(publish.id());
        desk.decide(desk.section(), caseNo, "userTask_publishTrial", null, "CONFIRM");
        assertThat(doubles.inputsOfLastCall()).containsEntry("text", "告知书");
        assertThat(open(desk.section(), caseNo)).isEmpty();
        assertThat(desk.view(firm, caseNo).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(refused(() -> require(desk.section(), caseNo)).code()).isEqualTo("STATE_CONFLICT");

        desk.at(2021, 9, 2, 23, 59, 59);
        assertThat(desk.view(firm, caseNo).status()).isEqualTo(CaseStatus.OPEN);
        desk.at(2021, 9, 3, 0, 0, 0);
        assertThat(desk.view(firm, caseNo).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(desk.view(firm, caseNo).result()).isEqualTo("PAID");
        assertThat(jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                        .param(caseNo.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private OpenTask require(Actor actor, CaseNo caseNo) {
        return inTransaction(actor, () -> work.requireTaken(caseNo, "trial-panel"));
    }

    @Test
    void aCorrectionBesideAnotherOpenTaskIsAnsweredByItsOwnTask() {
        CaseNo caseNo = desk.trained(firm);
        desk.submit(firm, caseNo, "userTask_claimTrial", null, Map.of("note", "申领"));
        desk.decide(desk.centre(), caseNo, "userTask_reviewTrial", null, "CORRECT");
        assertThat(desk.view(firm, caseNo).status()).isEqualTo(CaseStatus.CORRECTING);
        desk.submit(firm, caseNo, "userTask_supplyCorrection", null, Map.of("explanation", "已改"));
        assertThat(desk.view(firm, caseNo).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(open(firm, caseNo)).containsExactly("userTask_reviewTrial");
    }

    /** Eight at once, half of them start an inspection, half of them finish the class. */
    @Test
    void anActionAgainstTheFinishThatEndsItsScope() {
        for (int round = 0; round < Crowd.ROUNDS; round++) {
            Actor applicant = office.firm(false);
            CaseNo caseNo = desk.applied(applicant, null, "A");
            desk.submit(applicant, caseNo, "userTask_openTrial", "A", null);
            String task =
                    desk.task(desk.centre(), caseNo, "userTask_checkTrial", "A").id();
            office.take(desk.centre(), task);
            List<Object> acted = new ArrayList<>();
            List<Object> decided = new ArrayList<>();
            Crowd.together(
                    () -> desk.act(desk.centre(), caseNo, "inspectTrial", "抽查"),
                    acted,
                    () -> office.decide(desk.centre(), caseNo, TrialDesk.decision(task, "PASS")),
                    decided);
            long inspections = acted.stream().filter(CaseView.class::isInstance).count();
            assertThat(decided).filteredOn(CaseView.class::isInstance).hasSize(1);
            assertThat(decided)
                    .filteredOn(answer -> !(answer instanceof CaseView))
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                    .isEqualTo("ALREADY_HANDLED")));
            assertThat(acted)
                    .filteredOn(answer -> !(answer instanceof CaseView))
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                    .isEqualTo("ACTION_NOT_OFFERED")));
            assertThat(open(desk.centre(), caseNo))
                    .as("every inspection that was started is there, else the case went on")
                    .hasSize(inspections == 0 ? 1 : (int) inspections)
                    .allSatisfy(step -> assertThat(step)
                            .isEqualTo(inspections == 0 ? "userTask_claimTrial" : "userTask_inspectTrial"));
        }
        holds();
    }

    /** The timer of the training against the submission of a class, eight at once. */
    @Test
    void aTimerAgainstASubmission() {
        for (int round = 0; round < Crowd.ROUNDS; round++) {
            desk.begin();
            Actor applicant = office.firm(false);
            CaseNo caseNo = desk.applied(applicant, "2021-09-30", "A");
            String task =
                    desk.task(applicant, caseNo, "userTask_openTrial", "A").id();
            jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0").update();
            desk.at(2021, 10, 1, 0, 0, 0);
            jdbc.sql("update ACT_RU_JOB set RETRIES_ = 3").update();
            List<Object> fired = new ArrayList<>();
            List<Object> submitted = new ArrayList<>();
            Crowd.together(
                    () -> {
                        workflow.fireDue(caseNo);
                        return "fired";
                    },
                    fired,
                    () -> desk.submitTask(applicant, caseNo, task),
                    submitted);
            assertThat(fired).as("nobody's timer fails").containsOnly("fired");
            assertThat(submitted).filteredOn(ReceiptView.class::isInstance).hasSizeLessThan(2);
            assertThat(submitted)
                    .filteredOn(answer -> !(answer instanceof ReceiptView))
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                    .isEqualTo("ALREADY_HANDLED")));
            assertThat(open(applicant, caseNo)).containsExactly("userTask_closeTrial");
        }
        holds();
    }

    @Test
    void theAmountToShowIsTheApprovedElseTheAssessedElseTheClaimed() {
        CaseNo caseNo = desk.applied(firm, null, "A");
        put(caseNo, AmountKind.CLAIMED, "1000");
        assertThat(desk.view(firm, caseNo).amount()).isEqualTo("1000.00");
        put(caseNo, AmountKind.ASSESSED, "900.5");
        put(caseNo, AmountKind.APPROVED, "800");
        put(caseNo, AmountKind.PAID, "800");
        CaseView view = desk.view(firm, caseNo);
        assertThat(view.amount()).isEqualTo("800.00");
        assertThat(view.amounts()).isEqualTo(new CaseView.CaseAmountsView("1000.00", "900.50", "800.00", "800.00"));
    }

    private void put(CaseNo caseNo, AmountKind kind, String yuan) {
        new TransactionTemplate(transactions).executeWithoutResult(tx -> amounts.put(caseNo, kind, Money.of(yuan)));
    }

    @Test
    void theConsequenceOfAnOutcomeIsFollowedThroughSubProcessesAndCalls() {
        CaseNo caseNo = desk.applied(firm, null, "A");
        desk.submit(firm, caseNo, "userTask_openTrial", "A", null);
        assertThat(consequence(caseNo, "userTask_checkTrial", "A", "PASS")).contains("进入“申请补贴”，由企业办理");
        assertThat(consequence(caseNo, "userTask_checkTrial", "A", "RETURN")).isEqualTo("退回上一环节后：进入“开班登记”，由企业办理。");
        desk.act(desk.centre(), caseNo, "inspectTrial", "抽查");
        assertThat(consequence(caseNo, "userTask_inspectTrial", null, "CONFIRM"))
                .isEqualTo("确认后：该事项办毕，办件照常办理。");
    }

    private @Nullable String consequence(CaseNo caseNo, String step, @Nullable String subject, String outcome) {
        String task = desk.task(desk.centre(), caseNo, step, subject).id();
        return office.as(desk.centre(), () -> tasks.view(task)).outcomes().stream()
                .filter(view -> view.id().equals(outcome))
                .findFirst()
                .orElseThrow()
                .consequence();
    }
}
