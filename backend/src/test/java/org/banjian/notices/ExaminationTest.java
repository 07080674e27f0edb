package org.banjian.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banjian.audit.InvariantReport;
import org.banjian.audit.Invariants;
import org.banjian.cases.Cases;
import org.banjian.cases.DecideTask;
import org.banjian.cases.RevealValue;
import org.banjian.cases.TimelineEntry;
import org.banjian.inbox.Inbox;
import org.banjian.payments.MoneyTest;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.ClaimDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an objection, and what nobody is told. */
class ExaminationTest extends MoneyTest.OnH2 {

    private static final String NAME = "赵示民";
    private static final String CONTACT = "13900000009";
    private static final String STEP = "userTask_examineObjection";

    private CaseNo caseNo = new CaseNo("CYQY-2021-000000");
    private String noticeId = "";
    private String receipt = "";
    private String task = "";

    @BeforeEach
    void anObjection() {
        caseNo = desk().published(port(), 1).get(0);
        noticeId = desk().as(ClaimDesk.CITY, () -> notices().of(caseNo)).get(0).id();
        receipt = object();
        task = desk().task(caseNo, STEP).id();
    }

    @Test
    void whoObjectsIsProtected() {
        ObjectionView seen = desk().as(ClaimDesk.EXAMINER, () -> examinations().of(caseNo, task))
                .objection();
        assertThat(seen.name()).isEqualTo("赵*民");
        assertThat(seen.contact()).isEqualTo("139****0009");
        assertThat(desk().as(ClaimDesk.EXAMINER, () -> bean(Cases.class)
                        .reveal(caseNo, new RevealValue("@objection." + seen.id() + ".name", "向异议人核实"))
                        .value()))
                .isEqualTo(NAME);
        assertThat(refused(() -> desk().as(ClaimDesk.FIRM, () -> examinations().of(caseNo, task)))
                        .status())
                .isEqualTo(404);
        assertThat(decided("NOT_UPHELD", NAME + "反映的情况不属实。", null).code()).isEqualTo("OBJECTOR_NAMED");
        assertThat(decided("NOT_UPHELD", "经电话" + CONTACT + "核实，不属实。", null).code())
                .isEqualTo("OBJECTOR_NAMED");
        desk().examine(caseNo, task, "NOT_UPHELD", null);
        List<TimelineEntry> told =
                desk().as(ClaimDesk.FIRM, () -> desk().queries.timeline(caseNo));
        assertThat(told).extracting(TimelineEntry::kind).contains("OBJECTION_RECEIVED", "OBJECTION_EXAMINED");
        assertThat(told.toString()).contains("结论：不成立").doesNotContain(NAME, CONTACT, receipt, "经核对考勤和证书作出结论");
    }

    @Test
    void whoMadeADecisionDoesNotExamineTheObjectionAgainstIt() {
        Refusal refusal = refused(() -> desk().as(ClaimDesk.CITY, () -> {
            bean(Inbox.class).take(task);
            return task;
        }));
        assertThat(refusal.code()).isEqualTo("DUTY_SEPARATION");
        assertThat(refusal.message()).contains("S5");
        desk().examine(caseNo, task, "NOT_UPHELD", null);
        desk().move(port(), desk().lastDayOfNotice(caseNo).plusDays(1));
        String approval = desk().task(caseNo, "userTask_approve").id();
        assertThat(refused(() -> desk().as(ClaimDesk.EXAMINER, () -> {
                            bean(Inbox.class).take(approval);
                            return approval;
                        }))
                        .message())
                .contains("S5");
    }

    @Test
    void theObjectorAsksByReceiptAndContact() {
        PublicNotices open = bean(PublicNotices.class);
        assertThat(open.status(new AskObjection(" " + receipt.toLowerCase(Locale.ROOT), "139 0000 0009"), "a")
                        .outcome())
                .isNull();
        for (AskObjection wrong : List.of(
                new AskObjection(receipt, "13900000008"),
                new AskObjection("YY20210101-ABCDEFGH", CONTACT),
                new AskObjection(receipt, null),
                new AskObjection(null, CONTACT))) {
            Refusal refusal = refused(() -> open.status(wrong, "b"));
            assertThat(refusal.status()).isEqualTo(404);
            assertThat(refusal.code()).isEqualTo("OBJECTION_NOT_FOUND");
        }
        desk().examine(caseNo, task, "NOT_UPHELD", null);
        ObjectionStatus told = open.status(new AskObjection(receipt, CONTACT), "a");
        assertThat(told.outcome()).isEqualTo(ObjectionOutcome.NOT_UPHELD);
        assertThat(told.reply()).isEqualTo("经核对考勤和证书作出结论。");
        Refusal last = null;
        for (int i = 0; i < 25 && last == null; i++) {
            last = catchThrowableOfType(Refusal.class, () -> open.status(new AskObjection(receipt, CONTACT), "c"));
        }
        assertThat(last).isNotNull().extracting(Refusal::status).isEqualTo(429);
    }

    @Test
    void aConclusionNeedsItsClauseAndItsPersons() {
        String row = bean(Rosters.class).rows(caseNo).get(0).id();
        assertThat(decided("PARTLY_UPHELD", "有一人不符合规定。", null).code()).isEqualTo("PERSONS_MISSING");
        desk().as(ClaimDesk.EXAMINER, () -> examinations()
                .save(caseNo, task, new SaveExamination(List.of(row), List.of())));
        assertThat(decided("NOT_UPHELD", "所反映的情况不属实。", null).code()).isEqualTo("PERSONS_NAMED");
        assertThat(decided("PARTLY_UPHELD", "所有人都不符合规定。", null).code()).isEqualTo("NOBODY_PAYABLE");
        assertThat(decided("UPHELD", "没有组织培训，经实地核查。", null).code()).isEqualTo("REASON_MISSING");
        assertThat(refused(() -> desk().as(ClaimDesk.EXAMINER, () -> bean(Cases.class)
                                .decide(
                                        caseNo,
                                        new DecideTask(task, "NOT_UPHELD", "不属实，已核查。", null, null, null, null, null))))
                        .code())
                .isEqualTo("CLAUSE_MISSING");
        assertThat(refused(() -> desk().as(ClaimDesk.CITY, () -> examinations()
                                .save(caseNo, task, new SaveExamination(List.of(), List.of()))))
                        .code())
                .isIn("TASK_NOT_TAKEN", "ROLE_MISSING");
        desk().as(ClaimDesk.EXAMINER, () -> examinations()
                .save(caseNo, task, new SaveExamination(List.of(), List.of())));
        desk().examine(caseNo, task, "NOT_UPHELD", null);
        sound();
    }

    @Test
    void anUpheldObjectionEndsTheCaseAtOnceAndTheOthersWithIt() {
        String other = object();
        desk().examine(caseNo, task, "UPHELD", "OBJECTION_SUSTAINED");
        assertThat(new Browser(port()).get("/api/public/notices/" + noticeId).status())
                .isEqualTo(410);
        assertThat(new Browser(port())
                        .get("/api/public/notices/" + noticeId + "/document")
                        .status())
                .isEqualTo(410);
        assertThat(bean(PublicNotices.class)
                        .status(new AskObjection(other, CONTACT), "d")
                        .outcome())
                .isEqualTo(ObjectionOutcome.DISCONTINUED);
        assertThat(desk().as(ClaimDesk.FIRM, () -> desk().queries.view(caseNo)).resultName())
                .isEqualTo("不予通过");
        assertThat(bean(JdbcClient.class)
                        .sql("select count(*) from benefit where case_no = ? and state <> 'RELEASED'")
                        .param(caseNo.value())
                        .query(Long.class)
                        .single())
                .isZero();
        sound();
    }

    private String object() {
        return bean(PublicNotices.class)
                .object(
                        noticeId,
                        new FileObjection(NAME, CONTACT, "名单中有人没有参加培训，请核查。"),
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString())
                .receiptNo();
    }

    private Refusal decided(String outcome, String opinion, @Nullable String reason) {
        return refused(() -> desk().as(ClaimDesk.EXAMINER, () -> {
            desk().takeIfFree(task);
            return bean(Cases.class)
                    .decide(caseNo, new DecideTask(task, outcome, opinion, null, reason, "CYQY-3-5-b", null, null));
        }));
    }

    private NoticeDesk notices() {
        return bean(NoticeDesk.class);
    }

    private ObjectionDesk examinations() {
        return bean(ObjectionDesk.class);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private void sound() {
        assertThat(bean(Invariants.class).check())
                .allSatisfy(report -> assertThat(report).matches(InvariantReport::holds));
    }
}
