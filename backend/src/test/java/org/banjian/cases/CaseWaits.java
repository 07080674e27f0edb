package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banjian.cases.CaseView.ActionView;
import org.banjian.cases.CaseView.TimerView;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.AwaitedMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a case can wait for besides a task: a message in its way, a message at a task, a day that does not interrupt, a day that ends all,
 * a letter or a day whichever comes first.
 */
abstract class CaseWaits extends TrialTest {

    private boolean send(CaseNo caseNo, @Nullable String subject, String message) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(tx -> workflow.send(caseNo, subject, message)));
    }

    /** A case whose two classes are being trained. */
    private CaseNo studying(Map<String, String> dates) {
        CaseNo caseNo = desk.waiting(firm, dates, "A", "B");
        desk.act(desk.centre(), caseNo, "letterArrived", "来函第 1 号");
        return caseNo;
    }

    private CaseNo reviewing(Map<String, String> dates) {
        CaseNo caseNo = studying(dates);
        desk.decide(desk.centre(), caseNo, "userTask_studyWait", "A", "CONFIRM");
        desk.decide(desk.centre(), caseNo, "userTask_studyWait", "B", "CONFIRM");
        return caseNo;
    }

    @Test
    void aCaseWaitsForALetterWithoutATaskAndGoesOnWithIt() {
        CaseNo caseNo = desk.waiting(firm, Map.of(), "A", "B");
        assertThat(open(desk.centre(), caseNo)).isEmpty();
        assertThat(workflow.awaited(caseNo)).singleElement().satisfies(awaited -> {
            assertThat(awaited.name()).isEqualTo("letterArrived");
            assertThat(awaited.elementId()).isEqualTo("intermediateCatchEvent_letter");
            assertThat(awaited.subject()).isNull();
        });
        assertThat(desk.view(desk.centre(), caseNo).actions())
                .containsExactly(new ActionView("letterArrived", null, "登记来函", "中心", true, null));
        assertThat(send(caseNo, null, "answerArrived"))
                .as("nobody waits for it")
                .isFalse();
        assertThat(send(caseNo, "A", "letterArrived"))
                .as("the case waits, no class of it")
                .isFalse();
        assertThat(refused(() -> desk.act(firm, caseNo, "letterArrived", "来函")).code())
                .isEqualTo("ROLE_MISSING");
        assertThat(open(desk.centre(), caseNo)).isEmpty();

        assertThat(send(caseNo, null, "letterArrived")).isTrue();
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_studyWait A班", "userTask_studyWait B班");
        assertThat(send(caseNo, null, "letterArrived"))
                .as("a letter arrives once")
                .isFalse();
    }

    @Test
    void aMessageAtATaskIsGivenToTheClassThatIsMeant() {
        CaseNo caseNo = studying(Map.of());
        assertThat(workflow.awaited(caseNo))
                .extracting(AwaitedMessage::name, AwaitedMessage::subject)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("stopClass", "A"),
                        org.assertj.core.groups.Tuple.tuple("stopClass", "B"),
                        org.assertj.core.groups.Tuple.tuple("visitClass", "A"),
                        org.assertj.core.groups.Tuple.tuple("visitClass", "B"));
        assertThat(desk.view(desk.centre(), caseNo).actions())
                .extracting(ActionView::name)
                .containsExactlyInAnyOrder("停办（A班）", "停办（B班）", "走访（A班）", "走访（B班）");
        assertThat(send(caseNo, null, "stopClass"))
                .as("two wait, none is meant")
                .isFalse();
        Refusal unsaid = refused(() -> desk.act(desk.centre(), caseNo, "stopClass", "报名不足"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.code()).isEqualTo("ACTION_SUBJECT_MISSING");
        assertThat(unsaid.message()).contains("停办（A班）、停办（B班）");

        desk.act(desk.centre(), caseNo, "stopClass", "B", "报名不足");
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_stopWait B班", "userTask_studyWait A班");
        assertThat(refused(() -> desk.act(desk.centre(), caseNo, "stopClass", "B", "再次"))
                        .code())
                .isEqualTo("ACTION_SUBJECT_MISSING");
        assertThat(office.as(firm, () -> queries.timeline(caseNo)))
                .extracting(TimelineEntry::text)
                .anyMatch(text -> text.endsWith("发起“停办（B班）”。"));
        desk.decide(desk.centre(), caseNo, "userTask_stopWait", "B", "CONFIRM");
        desk.decide(desk.centre(), caseNo, "userTask_studyWait", "A", "CONFIRM");
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_reviewWait");
    }

    @Test
    void aMessageThatDoesNotInterruptLeavesTheTaskAndMayComeAgain() {
        CaseNo caseNo = studying(Map.of());
        desk.act(desk.centre(), caseNo, "visitClass", "A", "例行走访");
        desk.act(desk.centre(), caseNo, "visitClass", "A", "再次走访");
        assertThat(open(desk.centre(), caseNo))
                .containsExactly(
                        "userTask_studyWait A班",
                        "userTask_studyWait B班",
                        "userTask_visitWait A班",
                        "userTask_visitWait A班");
        desk.decide(desk.centre(), caseNo, "userTask_studyWait", "A", "CONFIRM");
        desk.decide(desk.centre(), caseNo, "userTask_studyWait", "B", "CONFIRM");
        assertThat(open(desk.centre(), caseNo))
                .as("visits that are not finished keep their class")
                .containsExactly("userTask_visitWait A班", "userTask_visitWait A班");
    }

    @Test
    void aThrowInTheLastListenerLeavesTheMessageWaiting() {
        CaseNo caseNo = studying(Map.of());
        Map<String, Long> before = traces.rows();
        interference.arm(true);
        assertThat(catchThrowableOfType(
                        Interference.Broken.class, () -> desk.act(desk.centre(), caseNo, "stopClass", "A", "报名不足")))
                .isNotNull();
        assertThat(traces.rows()).isEqualTo(before);
        interference.arm(false);
        assertThat(workflow.awaited(caseNo)).hasSize(4);
        desk.act(desk.centre(), caseNo, "stopClass", "A", "报名不足");
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_stopWait A班", "userTask_studyWait B班");
    }

    @Test
    void theApplicantEndsTheCaseWithAMessage() {
        CaseNo caseNo = reviewing(Map.of());
        assertThat(refused(() -> desk.act(desk.centre(), caseNo, "withdrawReview", "代为撤回"))
                        .code())
                .isEqualTo("ROLE_MISSING");
        CaseView view = desk.act(firm, caseNo, "withdrawReview", "不再办理");
        assertThat(view.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(view.result()).isEqualTo("WITHDRAWN");
        assertThat(workflow.awaited(caseNo)).isEmpty();
        assertThat(workflow.timers(caseNo)).isEmpty();
        assertThat(refused(() -> desk.act(firm, caseNo, "withdrawReview", "再次")).code())
                .isEqualTo("ACTION_NOT_OFFERED");
    }

    @Test
    void aDayThatDoesNotInterruptRemindsOnceAndLeavesTheTask() {
        CaseNo caseNo = reviewing(Map.of("remindOn", "2021-08-10"));
        desk.at(2021, 8, 10, 23, 59, 59);
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_reviewWait");
        desk.at(2021, 8, 11, 0, 0, 0);
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_remindWait", "userTask_reviewWait");
        desk.at(2021, 9, 1, 9, 0, 0);
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_remindWait", "userTask_reviewWait");
        desk.decide(desk.centre(), caseNo, "userTask_reviewWait", null, "PASS");
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_remindWait");
        desk.act(desk.centre(), caseNo, "answerArrived", "收到答复");
        assertThat(desk.view(firm, caseNo).status())
                .as("the reminder is still to be done")
                .isEqualTo(CaseStatus.OPEN);
        CaseView view = desk.decide(desk.centre(), caseNo, "userTask_remindWait", null, "CONFIRM");
        assertThat(view.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void aSubProcessOfADayStandsBesideTheCaseAndEndsWithIt() {
        CaseNo caseNo = desk.waiting(firm, Map.of("lookOn", "2021-08-03"), "A");
        assertThat(desk.view(firm, caseNo).timers())
                .extracting(TimerView::name, TimerView::dueOn)
                .contains(org.assertj.core.groups.Tuple.tuple("查看日", LocalDate.of(2021, 8, 3)));
        desk.at(2021, 8, 3, 23, 59, 59);
        assertThat(open(desk.centre(), caseNo)).isEmpty();
        desk.at(2021, 8, 4, 0, 0, 0);
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_lookWait");
        desk.act(desk.centre(), caseNo, "letterArrived", "来函");
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_lookWait", "userTask_studyWait A班");
        desk.decide(desk.centre(), caseNo, "userTask_lookWait", null, "CONFIRM");
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_studyWait A班");
        assertThat(desk.view(firm, caseNo).status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void theLastDayEndsEverythingAndTheCaseClosesWithItsResult() {
        CaseNo caseNo = studying(Map.of("caseLastDay", "2021-08-20"));
        desk.act(desk.centre(), caseNo, "visitClass", "A", "走访");
        desk.at(2021, 8, 20, 23, 59, 59);
        assertThat(open(desk.centre(), caseNo)).hasSize(3);
        desk.at(2021, 8, 21, 0, 0, 0);
        assertThat(open(desk.centre(), caseNo)).containsExactly("userTask_expireWait");
        assertThat(workflow.awaited(caseNo)).isEmpty();
        assertThat(office.as(firm, () -> queries.timeline(caseNo)))
                .filteredOn(entry -> entry.kind().equals("TASK_CANCELLED"))
                .hasSize(3);
        CaseView view = desk.decide(desk.centre(), caseNo, "userTask_expireWait", null, "CONFIRM");
        assertThat(view.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(view.result()).isEqualTo("EXPIRED");
        assertThat(view.resultName()).isEqualTo("期满终止");
    }

    @Test
    void aLetterOrADayWhicheverComesFirst() {
        CaseNo answered = reviewing(Map.of("answerLastDay", "2021-08-31"));
        desk.decide(desk.centre(), answered, "userTask_reviewWait", null, "PASS");
        CaseNo silent = reviewing(Map.of("answerLastDay", "2021-08-31"));
        desk.decide(desk.centre(), silent, "userTask_reviewWait", null, "PASS");
        desk.at(2021, 8, 31, 23, 59, 59);
        assertThat(desk.act(desk.centre(), answered, "answerArrived", "收到答复").result())
                .isEqualTo("PAID");
        desk.at(2021, 9, 1, 0, 0, 0);
        assertThat(desk.view(firm, silent).result()).isEqualTo("MISSED");
        assertThat(refused(() -> desk.act(desk.centre(), silent, "answerArrived", "太晚"))
                        .code())
                .isEqualTo("ACTION_NOT_OFFERED");
    }

    /** The answer against the last day, eight at once: the case ends once, with the result of whoever was first. */
    @Test
    void aMessageAgainstATimer() {
        for (int round = 0; round < Crowd.ROUNDS; round++) {
            desk.begin();
            CaseNo caseNo = reviewing(Map.of("answerLastDay", "2021-08-31"));
            desk.decide(desk.centre(), caseNo, "userTask_reviewWait", null, "PASS");
            jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0").update();
            desk.at(2021, 9, 1, 0, 0, 0);
            jdbc.sql("update ACT_RU_JOB set RETRIES_ = 3").update();
            List<Object> acted = new ArrayList<>();
            List<Object> fired = new ArrayList<>();
            Crowd.together(
                    () -> desk.act(desk.centre(), caseNo, "answerArrived", "收到答复"),
                    acted,
                    () -> {
                        workflow.fireDue(caseNo);
                        return "fired";
                    },
                    fired);
            assertThat(fired).as("nobody's timer fails").containsOnly("fired");
            long answers = acted.stream().filter(CaseView.class::isInstance).count();
            assertThat(answers).isLessThan(2);
            assertThat(acted)
                    .filteredOn(answer -> !(answer instanceof CaseView))
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                    .isIn("ACTION_NOT_OFFERED", "ALREADY_HANDLED")));
            CaseView view = desk.view(firm, caseNo);
            assertThat(view.status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(view.result()).isEqualTo(answers == 1 ? "PAID" : "MISSED");
            assertThat(office.as(firm, () -> queries.timeline(caseNo)))
                    .extracting(TimelineEntry::kind)
                    .containsOnlyOnce("CLOSED");
        }
        holds();
    }

    /** A message that ends a task against its decision, eight at once: one of them moves the class, once. */
    @Test
    void aMessageAgainstTheTaskThatItInterrupts() {
        for (int round = 0; round < Crowd.ROUNDS; round++) {
            CaseNo caseNo = studying(Map.of());
            String task =
                    desk.task(desk.centre(), caseNo, "userTask_studyWait", "A").id();
            office.take(desk.centre(), task);
            List<Object> acted = new ArrayList<>();
            List<Object> decided = new ArrayList<>();
            Crowd.together(
                    () -> desk.act(desk.centre(), caseNo, "stopClass", "A", "报名不足"),
                    acted,
                    () -> office.decide(desk.centre(), caseNo, TrialDesk.decision(task, "CONFIRM")),
                    decided);
            long stopped = acted.stream().filter(CaseView.class::isInstance).count();
            long finished = decided.stream().filter(CaseView.class::isInstance).count();
            assertThat(stopped + finished).as("who was first").isEqualTo(1);
            assertThat(acted)
                    .filteredOn(answer -> !(answer instanceof CaseView))
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                    .isIn("ACTION_NOT_OFFERED", "ACTION_SUBJECT_MISSING", "ALREADY_HANDLED")));
            assertThat(decided)
                    .filteredOn(answer -> !(answer instanceof CaseView))
                    .allSatisfy(answer -> assertThat(answer)
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                                    .isEqualTo("ALREADY_HANDLED")));
            assertThat(open(desk.centre(), caseNo))
                    .isEqualTo(
                            stopped == 1
                                    ? List.of("userTask_stopWait A班", "userTask_studyWait B班")
                                    : List.of("userTask_studyWait B班"));
        }
        holds();
    }
}
