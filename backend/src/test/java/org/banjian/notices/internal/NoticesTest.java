package org.banjian.notices.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.Cases;
import org.banjian.cases.RevealValue;
import org.banjian.documents.Documents;
import org.banjian.inbox.DemoTest;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.NoticeState;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.FilingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Notices of real cases. */
@Import(GeneratedPersons.class)
class NoticesTest extends DemoTest.OnH2 {

    private static final String PARAMETER = "unset.notice.workingDays";

    @Autowired
    FilingDesk desk;

    @Autowired
    NoticeOffice office;

    @Autowired
    NoticeBook book;

    @Autowired
    NoticePanel panel;

    @Autowired
    NoticeDesk notices;

    @Autowired
    Documents documents;

    @Autowired
    CaseFacts facts;

    @Autowired
    Cases cases;

    @Autowired
    AuditTrail trail;

    @Autowired
    LegalClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    @Test
    void aDraftIsSeenByNobodyOutside() {
        CaseNo caseNo = prepared("5", 3);
        String id = book.newest(caseNo).orElseThrow().id();
        Browser anybody = new Browser(port);
        assertThat(anybody.get("/api/public/notices/" + id).expect(404).code()).isEqualTo("NOT_FOUND");
        assertThat(anybody.get("/api/public/notices/" + id + "/rows")
                        .expect(404)
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(anybody.get("/api/public/notices/" + id + "/document")
                        .expect(404)
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(object(anybody, id, UUID.randomUUID().toString(), "情况不实，请核查名单。")
                        .status())
                .isEqualTo(404);
        assertThat(anybody.get("/api/public/notices").expect(200).text()).doesNotContain(id);
        assertThat(desk.as(FilingDesk.SIGNER, () -> notices.of(caseNo))).isEmpty();
    }

    @Test
    void withoutTheParameterNothingIsPublishedAndTheRefusalSaysWhatToDo() {
        CaseNo caseNo = prepared(PARAMETER, 3);
        details(caseNo, "公示", clock.today());
        Violation violation = violations(caseNo).get(0);
        assertThat(violation.code()).isEqualTo("PARAMETER_MISSING");
        assertThat(violation.clause()).isEqualTo("CYQY-3-5-b");
        assertThat(violation.message()).contains(PARAMETER, "名录与标准");
        Refusal refusal = refused(caseNo);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("PARAMETER_MISSING");
        assertThat(book.newest(caseNo).orElseThrow().state()).isEqualTo(NoticeState.DRAFT);
    }

    @Test
    void everyPlaceOfALeakIsNamedAndNothingIsPublished() {
        CaseNo caseNo = prepared("5", 3);
        details(caseNo, "名单（联系人 138 0000 0001）", clock.today());
        jdbc.sql("update public_notice_row set class_name = ? where notice_id = ? and seq = 2")
                .params(
                        "一班 １１０１０５１９９００３０７４５１４",
                        book.newest(caseNo).orElseThrow().id())
                .update();
        Refusal refusal = refused(caseNo);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("NOTICE_LEAK");
        assertThat(refusal.violations())
                .allSatisfy(violation -> assertThat(violation.code()).isEqualTo("NOTICE_LEAK"))
                .allSatisfy(violation ->
                        assertThat(violation.message()).doesNotContain("13800000001", "19900307", "138 0000"))
                .extracting(Violation::message)
                .anyMatch(text -> text.contains("标题") && text.contains("电话"))
                .anyMatch(text -> text.contains("附件名称"))
                .anyMatch(text -> text.contains("第 2 行“班级”") && text.contains("身份证号"));
        assertThat(refusal.violations())
                .anyMatch(violation -> Integer.valueOf(2).equals(violation.row()) && "班级".equals(violation.column()));
        assertThat(book.newest(caseNo).orElseThrow().state()).isEqualTo(NoticeState.DRAFT);
        assertThat(documents.of(caseNo))
                .noneMatch(document -> document.templateId().equals("common-public-notice"));
    }

    @Test
    void whatMeetsOnPaperOnlyIsFoundOnThePrintedNotice() {
        CaseNo caseNo = prepared("5", 3);
        details(caseNo, "公示", clock.today());
        jdbc.sql("update public_notice_row set id_tail = '1101', class_name = '0519 9003', level_name = '07 4514'"
                        + " where notice_id = ? and seq = 2")
                .params(book.newest(caseNo).orElseThrow().id())
                .update();
        assertThat(violations(caseNo)).as("each cell by itself").isEmpty();
        Refusal refusal = refused(caseNo);
        assertThat(refusal.code()).isEqualTo("NOTICE_LEAK");
        assertThat(refusal.violations())
                .allSatisfy(violation ->
                        assertThat(violation.message()).contains("公示文书（PDF 正文）").doesNotContain("4514 "));
        assertThat(book.newest(caseNo).orElseThrow().state()).isEqualTo(NoticeState.DRAFT);
        assertThat(documents.of(caseNo))
                .noneMatch(document -> document.templateId().equals("common-public-notice"));
    }

    @Test
    void aNoticeIsCheckedWithoutBeingPrinted() {
        CaseNo caseNo = prepared("5", 3);
        details(caseNo, "公示", clock.today());
        jdbc.sql("update public_notice set template_id = 'no-such-template' where case_no = ?")
                .param(caseNo.value())
                .update();
        assertThat(violations(caseNo)).isEmpty();
    }

    @Test
    void aPrivatePhoneIsNoContactAndThePastIsNoBeginning() {
        CaseNo caseNo = prepared("5", 1);
        book.details(
                book.newest(caseNo).orElseThrow().id(),
                new NoticeDetails(
                        "公示", "", "javascript:alert(1)", clock.today().minusDays(1), null, "13800000001", null));
        assertThat(violations(caseNo))
                .extracting(Violation::code)
                .contains("NOTICE_INCOMPLETE", "NOTICE_DATE_PAST", "NOTICE_CONTACT_INVALID", "NOTICE_LEAK");
    }

    @Test
    void everybodyReadsItDuringThePeriodAndNobodyAfterwards() {
        CaseNo caseNo = prepared("5", 250);
        details(caseNo, "关于拟享受培训补贴人员名单的公示", clock.today());
        StoredNotice notice = published(caseNo);
        assertThat(notice.endsOn()).isEqualTo(LocalDate.of(2021, 8, 9));
        assertThat(notice.periodText()).contains("5 个工作日", "8 月 9 日 24:00", "休息日 2 天");
        Browser anybody = new Browser(port);
        Answer list = anybody.get("/api/public/notices").expect(200);
        assertThat(list.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(list.text()).contains(notice.id());
        Answer answer = anybody.get("/api/public/notices/" + notice.id()).expect(200);
        JsonNode page = answer.json();
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.path("indexNo").asString("")).matches("GS-\\d{6}-2021-\\d{5}");
        assertThat(page.path("persons").asInt()).isEqualTo(250);
        assertThat(page.path("rows").size()).isEqualTo(200);
        assertThat(page.path("next").asInt()).isEqualTo(200);
        assertThat(page.path("objectionsOpen").asBoolean()).isTrue();
        assertThat(page.path("daysLeft").asInt()).isEqualTo(8);
        assertThat(page.has("caseNo")).isFalse();
        JsonNode rest = anybody.get("/api/public/notices/" + notice.id() + "/rows?after=200")
                .expect(200)
                .json();
        assertThat(rest.path("rows").size()).isEqualTo(50);
        assertThat(rest.path("next").isNull()).isTrue();
        anybody.get("/api/public/notices/" + notice.id() + "/document").expect(200);
        String printed = NoticePrinting.text(documents
                .content(String.valueOf(notice.documentId()), org.banjian.documents.DocumentFormat.PDF)
                .bytes());
        assertThat(printed).contains("关于拟享受培训补贴人员名单的公示", "公示人数：250 人", "2021年8月9日");
        assertThat(((Map<?, ?>) facts.context(caseNo).get("notice")).get("endsOn"))
                .isEqualTo(notice.endsOn());

        jdbc.sql("update public_notice set published_on = ?, ends_on = ? where id = ?")
                .params(clock.today().minusDays(8), clock.today().minusDays(1), notice.id())
                .update();
        for (String path : List.of("", "/rows", "/document")) {
            Answer gone =
                    anybody.get("/api/public/notices/" + notice.id() + path).expect(410);
            assertThat(gone.code()).isEqualTo("NOTICE_ENDED");
            assertThat(gone.json().path("detail").asString("")).contains("公示期已经结束", "撤下");
            assertThat(gone.response().headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
        }
        assertThat(anybody.get("/api/public/notices").expect(200).text()).doesNotContain(notice.id());
        assertThat(object(anybody, notice.id(), UUID.randomUUID().toString(), "名单中的人没有参加培训。")
                        .expect(422)
                        .code())
                .isEqualTo("OBJECTION_CLOSED");
        tx(() -> office.close(caseNo, null));
        assertThat(book.newest(caseNo).orElseThrow().state()).isEqualTo(NoticeState.CLOSED);
    }

    @Test
    void theListHasNoOtherFieldsToAskFor() {
        Browser anybody = new Browser(port);
        for (String query : List.of("fields=idNo", "sort=idNo", "size=100000", "after=1")) {
            assertThat(anybody.get("/api/public/notices?" + query).expect(400).code())
                    .isEqualTo("FIELD_UNKNOWN");
        }
        assertThat(anybody.get("/api/public/notices/none").expect(404).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void anObjectionIsReceivedOnceAndSealed() {
        CaseNo caseNo = prepared("5", 2);
        details(caseNo, "公示", clock.today());
        StoredNotice notice = published(caseNo);
        Browser anybody = new Browser(port);
        anybody.get("/api/session");
        assertThat(object(anybody, notice.id(), UUID.randomUUID().toString(), "太短")
                        .expect(422)
                        .json()
                        .path("violations")
                        .size())
                .isEqualTo(1);
        String key = UUID.randomUUID().toString();
        String facts = "名单第 2 行的人没有参加培训，电话 13900000009 可以作证。";
        Answer first = object(anybody, notice.id(), key, facts).expect(201);
        Answer again = object(anybody, notice.id(), key, facts).expect(201);
        String receipt = first.json().path("receiptNo").asString("");
        assertThat(receipt).matches("YY\\d{8}-[2-9A-Z]{8}");
        assertThat(again.json().path("receiptNo").asString("")).isEqualTo(receipt);
        assertThat(object(anybody, notice.id(), key, facts + "补充。").expect(422).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(book.objections(notice.id())).isEqualTo(1);
        String stored = jdbc.sql("select concat(name, contact, facts) from public_objection where receipt_no = ?")
                .param(receipt)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("王异议", "139", "培训");
        assertThat(desk.as(FilingDesk.REVIEWER, () -> notices.objections(caseNo, notice.id())))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.name()).isEqualTo("王*议");
                    assertThat(seen.contact()).isEqualTo("139****0001");
                    assertThat(seen.facts()).contains("没有参加培训").doesNotContain("13900000009");
                });
        theOfficeThatPublishedReadsItInFull(caseNo, notice.id(), facts);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> desk.as(FilingDesk.SIGNER, () -> notices.objections(caseNo, notice.id())))
                        .status())
                .isEqualTo(404);
        int accepted = 0;
        Answer last = first;
        for (int i = 0; i < ObjectionRate.LIMIT + 1; i++) {
            last = object(anybody, notice.id(), UUID.randomUUID().toString(), "另一件异议的事实和理由，第 " + i + " 件。");
            accepted += last.status() == 201 ? 1 : 0;
        }
        assertThat(last.expect(429).code()).isEqualTo("TOO_MANY_OBJECTIONS");
        assertThat(accepted).isLessThan(ObjectionRate.LIMIT);
        jdbc.sql("delete from objection_attempt").update();
    }

    private void theOfficeThatPublishedReadsItInFull(CaseNo caseNo, String noticeId, String facts) {
        String id = desk.as(FilingDesk.REVIEWER, () -> notices.objections(caseNo, noticeId))
                .get(0)
                .id();
        assertThat(desk.as(FilingDesk.LEAD, () -> cases.reveal(caseNo, reveal(id, "contact", "向异议人核实"))))
                .satisfies(revealed -> {
                    assertThat(revealed.value()).isEqualTo("13900000001");
                    assertThat(revealed.label()).isEqualTo("异议人联系方式");
                });
        assertThat(desk.as(FilingDesk.REVIEWER, () -> cases.reveal(caseNo, reveal(id, "facts", "核查原文")))
                        .value())
                .isEqualTo(facts);
        assertThat(trail.entriesOf(caseNo))
                .filteredOn(entry -> entry.action().equals("VALUE_REVEALED"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.detail().toString()).doesNotContain("139"))
                .anyMatch(entry -> entry.detail().toString().contains("向异议人核实"));
        for (RevealValue wrong : List.of(reveal(id, "address", "核实"), reveal("none", "contact", "核实"))) {
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> desk.as(FilingDesk.REVIEWER, () -> cases.reveal(caseNo, wrong)))
                            .code())
                    .isIn("FIELD_UNKNOWN", "TASK_NOT_TAKEN");
        }
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> desk.as(
                                        FilingDesk.NEIGHBOUR, () -> cases.reveal(caseNo, reveal(id, "contact", "核实"))))
                        .status())
                .isEqualTo(404);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> desk.as("yangfuhe", () -> cases.reveal(caseNo, reveal(id, "contact", "核实"))))
                        .code())
                .isEqualTo("TASK_NOT_TAKEN");
    }

    private static RevealValue reveal(String objection, String field, String reason) {
        return new RevealValue("@objection." + objection + "." + field, reason);
    }

    @Test
    void aNoticeGoesDownWithItsCase() {
        CaseNo caseNo = prepared("5", 2);
        details(caseNo, "公示", clock.today());
        StoredNotice notice = published(caseNo);
        tx(() -> office.ended(new org.banjian.workflow.InstanceEnded(caseNo, "any", null, true)));
        assertThat(new Browser(port).get("/api/public/notices/" + notice.id()).status())
                .isEqualTo(410);
    }

    @Test
    void aNoticeGoesDownWhenItsProcedureIsCancelled() {
        CaseNo caseNo = prepared("5", 2);
        details(caseNo, "公示", clock.today());
        StoredNotice notice = published(caseNo);
        tx(() -> office.ended(new org.banjian.workflow.InstanceEnded(caseNo, "common-correction", null, false)));
        assertThat(new Browser(port).get("/api/public/notices/" + notice.id()).status())
                .isEqualTo(200);
        tx(() -> office.ended(new org.banjian.workflow.InstanceEnded(caseNo, "common-notice", null, false)));
        for (String path : List.of("", "/rows", "/document")) {
            Answer gone = new Browser(port)
                    .get("/api/public/notices/" + notice.id() + path)
                    .expect(410);
            assertThat(gone.code()).isEqualTo("NOTICE_ENDED");
            assertThat(gone.json().path("detail").asString("")).contains("提前撤下");
        }
    }

    private CaseNo prepared(String workingDays, int persons) {
        CaseNo caseNo = desk.filed();
        GeneratedPersons.of(caseNo, persons);
        tx(() -> office.prepare(caseNo, "common-public-notice", "公示", workingDays, "CYQY-3-5-b"));
        return caseNo;
    }

    private void details(CaseNo caseNo, String title, LocalDate from) {
        book.details(
                book.newest(caseNo).orElseThrow().id(),
                new NoticeDetails(title, "市人力社保局网站", "https://example.org/gs", from, null, "010-12345678", "示例路1号"));
    }

    private List<Violation> violations(CaseNo caseNo) {
        return desk.as(FilingDesk.REVIEWER, () -> panel.check(caseNo, null, "userTask_publishNotice", "CONFIRM"));
    }

    private StoredNotice published(CaseNo caseNo) {
        assertThat(violations(caseNo)).isEmpty();
        desk.as(FilingDesk.REVIEWER, () -> {
            tx(() -> office.publish(book.newest(caseNo).orElseThrow()));
            return caseNo;
        });
        return book.newest(caseNo).orElseThrow();
    }

    private Refusal refused(CaseNo caseNo) {
        return catchThrowableOfType(
                Refusal.class,
                () -> desk.as(FilingDesk.REVIEWER, () -> {
                    tx(() -> office.publish(book.newest(caseNo).orElseThrow()));
                    return caseNo;
                }));
    }

    private Answer object(Browser browser, String noticeId, @Nullable String key, String facts) {
        browser.get("/api/session");
        return browser.send(
                "POST",
                "/api/public/notices/" + noticeId + "/objections",
                Map.of("name", "王异议", "contact", "13900000001", "facts", facts),
                Map.of("Idempotency-Key", String.valueOf(key)));
    }

    private void tx(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
