package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banjian.audit.AuditTrail;
import org.banjian.audit.spi.Invariant;
import org.banjian.calendar.ClockMoved;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.CaseView.TimerView;
import org.banjian.cases.CorrectionItem.ItemKind;
import org.banjian.identity.Actor;
import org.banjian.identity.Directory;
import org.banjian.identity.PlatformRole;
import org.banjian.registers.DecideRegisterRow;
import org.banjian.registers.EnterRegisterRow;
import org.banjian.registers.RegisterDesk;
import org.banjian.shared.CaseNo;
import org.banjian.shared.RegionCode;
import org.banjian.testing.Offence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;

/** The legal clock 法定期限 of a review: counted, stopped, told, recomputed, unknown; a sub-class says on which database. */
@CasesModuleTest
@RecordApplicationEvents
abstract class LegalTime {

    private static final String REVIEW = "userTask_reviewFiling";
    private static final String CALENDAR = "working-calendar";
    private static final String REST_2021 =
            "元旦 01-01..01-03，春节 02-11..02-17，清明节 04-03..04-05，劳动节 05-01..05-05，端午节 06-12..06-14，中秋节 09-19..09-21，国庆节 10-01..10-07";
    private static final String WORK_2021 = "02-07，02-20，04-25，05-08，09-18，09-26，10-09";

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueries queries;

    @Autowired
    CaseTasks tasks;

    @Autowired
    Directory directory;

    @Autowired
    RegisterDesk registers;

    @Autowired
    AuditTrail audit;

    @Autowired
    List<Invariant> invariants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Interference interference;

    private @Nullable Actor editor;
    private @Nullable Actor approver;

    @BeforeEach
    void begin() {
        office.begin();
        interference.arm(false);
        interference.missing();
        String unit = directory
                .addOffice("skills-section", "区职建科", "区职建科" + System.nanoTime(), new RegionCode("110105"))
                .id();
        editor = directory.addPerson("编一", unit, null, Set.of(PlatformRole.POLICY_EDITOR));
        approver = directory.addPerson("批一", unit, null, Set.of(PlatformRole.POLICY_APPROVER));
        register("parameter", "cyqy.filing.reviewDays", Map.of("value", "5"), "2021-01-01", null, "测试依据");
        calendar2021(REST_2021, WORK_2021, "国办发明电〔2020〕27号");
    }

    private void register(
            String register, String key, Map<String, Object> values, String from, @Nullable String to, String basis) {
        String row = office.as(there(editor), () -> registers
                .enter(
                        register,
                        new EnterRegisterRow(
                                key, values, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), basis))
                .id());
        office.as(there(approver), () -> registers.decide(register, row, new DecideRegisterRow(true, null)));
    }

    private void calendar2021(String rest, String work, String basis) {
        register(CALENDAR, "2021", Map.of("rest", rest, "makeUp", work), "2021-01-01", null, basis);
    }

    private static Actor there(@Nullable Actor actor) {
        return java.util.Objects.requireNonNull(actor);
    }

    private void at(String time) {
        office.at(LocalDateTime.parse(time));
    }

    private CaseNo filed(Actor firm) {
        return office.filed(firm, Office.plan());
    }

    private TaskSummary review(CaseNo caseNo) {
        return office.task(office.reviewer(), caseNo);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void correct(CaseNo caseNo) {
        TaskSummary task = review(caseNo);
        if (task.takenBy() == null) {
            office.take(office.reviewer(), task.id());
        }
        office.decide(
                office.reviewer(),
                caseNo,
                Office.correct(task.id(), new CorrectionItem(ItemKind.FIELD, "cyqy-plan.place", "", "请写明门牌号。")));
    }

    private void supply(Actor firm, CaseNo caseNo, String place) {
        office.save(firm, caseNo, Office.PLAN, Office.planWith("place", place));
        office.submit(firm, caseNo, Map.of("explanation", "办班地点已改为" + place + "。"));
    }

    private List<String> timeline(CaseNo caseNo, String kind) {
        return office.as(office.reviewer(), () -> queries.timeline(caseNo)).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::text)
                .toList();
    }

    private void holds() {
        assertThat(invariants.stream()
                        .filter(invariant -> Set.of("I6", "I8", "I16").contains(invariant.id()))
                        .flatMap(invariant -> invariant.offenders(20).stream()))
                .isEmpty();
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void t3TheReviewIsDueAfterFiveWorkingDaysAcrossNationalDay() {
        at("2021-09-29T16:00:00");
        CaseNo caseNo = filed(office.firm(true));
        TaskSummary review = review(caseNo);
        assertThat(review.dueOn()).isEqualTo(day("2021-10-12"));
        assertThat(review.dueState()).isEqualTo(DueState.RUNNING);
        assertThat(review.dueText()).isEqualTo("5 个工作日，自 9 月 29 日次日起，至 10 月 12 日 24:00（其间休息日 8 天不计）");
        holds();
    }

    @Test
    void duringACorrectionTheTimeStandsAndGoesOnWithWhatWasLeft() {
        at("2021-03-08T10:00:00");
        Actor firm = office.firm(true);
        CaseNo caseNo = filed(firm);
        assertThat(review(caseNo).dueOn()).isEqualTo(day("2021-03-15"));

        at("2021-03-09T10:00:00");
        correct(caseNo);
        TimerView stopped = office.as(firm, () -> queries.view(caseNo)).timers().get(0);
        assertThat(stopped.dueState()).isEqualTo(DueState.STOPPED);
        assertThat(stopped.elementId()).isEqualTo(REVIEW);
        assertThat(stopped.dueText()).isEqualTo("暂停计算（补正中），自 2021 年 3 月 9 日次日起不计；5 个工作日已用 1 个，还剩 4 个，自补正提交次日起继续计算");
        holds();

        at("2021-03-12T10:00:00");
        supply(firm, caseNo, "朝阳区示例路8号");
        TaskSummary again = review(caseNo);
        assertThat(again.dueOn()).isEqualTo(day("2021-03-18"));
        assertThat(again.dueText()).isEqualTo("5 个工作日，自 3 月 8 日次日起，至 3 月 18 日 24:00；补正期间 3 月 10 日至 3 月 12 日不计");
        assertThat(office.as(firm, () -> queries.view(caseNo)).timers()).isEmpty();

        at("2021-03-15T10:00:00");
        correct(caseNo);
        at("2021-03-22T10:00:00");
        supply(firm, caseNo, "朝阳区示例路9号");
        assertThat(review(caseNo).dueOn()).as("round two").isEqualTo(day("2021-03-25"));
        assertThat(jdbc.sql("select correction_round from case_deadline_pause where deadline_id in"
                                + " (select id from case_deadline where case_no = ?) order by seq")
                        .param(caseNo.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        holds();
    }

    @Test
    void theHolderIsRemindedOnceAndTheLeadIsToldOnceHoweverManyLook(ApplicationEvents told) throws Exception {
        at("2021-08-02T09:00:00");
        CaseNo caseNo = filed(office.firm(true));
        String task = review(caseNo).id();
        assertThat(review(caseNo).dueOn()).isEqualTo(day("2021-08-09"));

        at("2021-08-04T23:59:59");
        assertThat(timeline(caseNo, "DEADLINE_NEAR")).isEmpty();
        at("2021-08-05T00:00:00");
        assertThat(timeline(caseNo, "DEADLINE_NEAR"))
                .singleElement()
                .asString()
                .contains("审核备案材料")
                .contains("2021 年 8 月 9 日 24:00 到期");
        at("2021-08-09T23:59:59.999");
        assertThat(timeline(caseNo, "DEADLINE_PASSED"))
                .as("the last day counts to its end")
                .isEmpty();
        assertThat(review(caseNo).dueState()).isEqualTo(DueState.TODAY);

        // nobody looks at this very moment, then eight at once
        jdbc.sql("update case_deadline set state = 'HELD' where task_id = ?")
                .param(task)
                .update();
        at("2021-08-10T00:00:00");
        jdbc.sql("update case_deadline set state = 'RUNNING' where task_id = ?")
                .param(task)
                .update();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            ClockMoved look = new ClockMoved(java.time.Instant.EPOCH, java.time.Instant.EPOCH);
            List<Callable<Object>> looks = java.util.Collections.nCopies(8, () -> {
                publisher.publishEvent(look);
                return "";
            });
            for (Future<Object> done : nodes.invokeAll(looks)) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(timeline(caseNo, "DEADLINE_PASSED"))
                .singleElement()
                .asString()
                .contains("已提请甲区职建中心负责人督办");
        assertThat(timeline(caseNo, "DEADLINE_NEAR")).hasSize(1);
        assertThat(audit.entriesOf(caseNo).stream()
                        .filter(entry -> entry.action().equals("DEADLINE_PASSED")))
                .hasSize(1);
        assertThat(review(caseNo).dueState()).isEqualTo(DueState.OVERDUE);
        assertThat(review(caseNo).workingDaysLeft()).isEqualTo(-1);
        holds();
    }

    @Test
    void t5ACalendarThatChangesAfterTheStartMovesWhatIsOpenAndSaysSo() {
        at("2021-04-26T10:00:00");
        CaseNo caseNo = filed(office.firm(true));
        assertThat(review(caseNo).dueOn()).isEqualTo(day("2021-05-06"));

        // as in 2019: one more day off in exchange for a Sunday
        calendar2021(REST_2021.replace("05-01..05-05", "05-01..05-06"), WORK_2021, "国办发明电〔2021〕99号");

        TaskSummary moved = review(caseNo);
        assertThat(moved.dueOn()).isEqualTo(day("2021-05-07"));
        assertThat(moved.dueText()).startsWith("5 个工作日，自 4 月 26 日次日起，至 5 月 7 日 24:00");
        assertThat(timeline(caseNo, "DEADLINE_RECALCULATED"))
                .singleElement()
                .asString()
                .contains("2021 年工作日历已按国办发明电〔2021〕99号更新")
                .contains("由 2021 年 5 月 6 日改为 2021 年 5 月 7 日");
        assertThat(audit.entriesOf(caseNo).stream()
                        .filter(entry -> entry.action().equals("DEADLINE_RECALCULATED")))
                .hasSize(1);
        holds();
    }

    @Test
    void whatWasOpenedBesideAChangeIsFoundByItsVersion() {
        at("2021-04-26T10:00:00");
        CaseNo caseNo = filed(office.firm(true));
        String task = review(caseNo).id();
        jdbc.sql("update case_deadline set due_on = '2021-05-05', calendar_version = 0 where task_id = ?")
                .param(task)
                .update();
        jdbc.sql("update case_step set due_on = '2021-05-05' where task_id = ?")
                .param(task)
                .update();
        at("2021-04-26T10:01:00");
        assertThat(review(caseNo).dueOn()).isEqualTo(day("2021-05-06"));
        holds();
    }

    @Test
    void t4AYearWithoutCalendarIsAVisibleStateUntilItIsPublished() {
        at("2026-12-28T10:00:00");
        Actor firm = office.firm(true);
        CaseNo caseNo = filed(firm);
        TaskSummary unknown = review(caseNo);
        assertThat(unknown.dueState()).isEqualTo(DueState.UNKNOWN);
        assertThat(unknown.dueOn()).isNull();
        assertThat(unknown.dueText()).isEqualTo("期限未定：2027 年工作日历尚未发布");
        TaskView task = office.as(office.reviewer(), () -> tasks.view(unknown.id()));
        assertThat(task.dueState()).isEqualTo(DueState.UNKNOWN);
        assertThat(office.as(firm, () -> queries.view(caseNo)).tasks().get(0).dueText())
                .isEqualTo(unknown.dueText());
        assertThat(office.as(firm, () -> queries.search(new CaseSearch(null, null, null, null, null)))
                        .rows()
                        .get(0)
                        .dueState())
                .isEqualTo(DueState.UNKNOWN);
        holds();

        register(CALENDAR, "2027", Map.of("rest", "元旦 01-01..01-03", "makeUp", ""), "2027-01-01", null, "测试通知");
        assertThat(review(caseNo).dueOn()).isEqualTo(day("2027-01-05"));
        assertThat(timeline(caseNo, "DEADLINE_RECALCULATED"))
                .singleElement()
                .asString()
                .contains("由“期限未定”改为 2027 年 1 月 5 日");
        holds();

        String row = jdbc.sql(
                        "select id from register_row where register_id = ? and row_key = '2027' and state = 'ACTIVE'")
                .param(CALENDAR)
                .query(String.class)
                .single();
        office.as(
                there(approver),
                () -> registers.end(
                        CALENDAR, row, new org.banjian.registers.EndRegisterRow(day("2026-12-31"), "通知撤回")));
        assertThat(review(caseNo).dueState()).isEqualTo(DueState.UNKNOWN);
        holds();
    }

    @Test
    void i16IsBrokenOnPurposeAndReported() {
        at("2021-04-26T10:00:00");
        CaseNo caseNo = filed(office.firm(true));
        Map<String, String> names =
                Map.of("case", caseNo.value(), "task", review(caseNo).id());
        for (Offence offence : List.of(
                Offence.of(
                        "I16",
                        "办件 :case 的环节 " + REVIEW + " 的期限记作 2021-05-09，按工作日历应为 2021-05-06。",
                        "update case_step set due_on = '2021-05-09' where task_id = :task"),
                Offence.of(
                        "I16",
                        "办件 :case 的环节 " + REVIEW + " 的期限记作 2021-05-06，按工作日历应为 2021-05-07。",
                        "update case_deadline set counted_from = '2021-04-27' where task_id = :task"),
                Offence.of(
                        "I16",
                        "办件 :case 的环节 " + REVIEW + " 的期限没有按现行工作日历核对。",
                        "update case_deadline set calendar_version = 0 where task_id = :task"),
                Offence.of(
                        "I16",
                        "办件 :case 的环节 " + REVIEW + " 有期限，但没有起算的记录。",
                        "delete from case_deadline where task_id = :task"),
                Offence.of(
                        "I16",
                        "办件 :case 不在补正中，环节 " + REVIEW + " 的期限仍然暂停。",
                        "update case_deadline set state = 'STOPPED' where task_id = :task"))) {
            offence.isReported(invariants, jdbc, transactions, names);
        }
    }
}
