package org.banjian.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banjian.testing.ClaimDesk.CITY;
import static org.banjian.testing.ClaimDesk.CITY_MAKER;
import static org.banjian.testing.ClaimDesk.DISTRICT_MAKER;
import static org.banjian.testing.ClaimDesk.DISTRICT_RELEASER;
import static org.banjian.testing.ClaimDesk.PASSWORD;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banjian.audit.InvariantReport;
import org.banjian.audit.Invariants;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.ClaimDesk;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The finance officer's desk as the browser talks to it; every refusal says what happened and what to do now. */
class PaymentsOverHttpTest extends MoneyTest.OnH2 {

    private static final String FULL_ACCOUNT = "0200000000000000001";

    private Browser as(String login) {
        return Browser.signedIn(port(), login, PASSWORD);
    }

    private static Answer post(Browser browser, String path, Object body) {
        return browser.send(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static Answer create(Browser browser, String... ids) {
        return post(browser, "/api/payment-batches", Map.of("instructionIds", List.of(ids)));
    }

    private static Answer release(Browser browser, JsonNode batch, String hash, String password) {
        return post(
                browser,
                "/api/payment-batches/" + batch.path("id").asString() + "/releases",
                Map.of("seenHash", hash, "password", password));
    }

    /** A refusal with its code, whose sentence tells the facts and ends with what to do. */
    private static void refused(Answer answer, int status, String code, String... told) {
        answer.expect(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString())
                .contains(told)
                .contains("请")
                .doesNotContainPattern("[A-Z_]{5,}");
    }

    @Test
    void theListShowsWordsAndMaskedAccounts() {
        CaseNo caseNo = desk().transferredFromStock(port());
        Answer list = as(DISTRICT_MAKER).get("/api/payments").expect(200);
        JsonNode waiting = null;
        for (JsonNode one : list.json().path("waiting")) {
            if (one.path("caseNo").asString().equals(caseNo.value())) {
                waiting = one;
            }
        }
        assertThat(waiting).isNotNull();
        assertThat(waiting.path("amount").asString()).isEqualTo(ClaimDesk.AMOUNT);
        assertThat(waiting.path("phaseName").asString()).isEqualTo("拨付申请单位");
        assertThat(waiting.path("bank").asString()).isEqualTo("示例银行朝阳支行");
        assertThat(waiting.path("account").asString()).contains("*").endsWith("0001");
        assertThat(list.text()).doesNotContain(FULL_ACCOUNT);
        assertThat(list.json().path("budgets")).isNotEmpty().allSatisfy(budget -> assertThat(
                        budget.path("regionName").asString())
                .isEqualTo("北京市朝阳区"));
        as(CITY).get("/api/payments").expect(200);
        assertThat(as(ClaimDesk.CENTRE).get("/api/payments").expect(403).code()).isEqualTo("FORBIDDEN");
        assertThat(as(ClaimDesk.FIRM).get("/api/payments").expect(403).code()).isEqualTo("FORBIDDEN");
        assertThat(new Browser(port()).get("/api/payments").status()).isEqualTo(401);
    }

    @Test
    void theMoneyOfACaseIsToldInWords() {
        CaseNo caseNo = desk().transferredFromStock(port());
        desk().payFirm(caseNo);
        JsonNode money = as(ClaimDesk.FIRM)
                .get("/api/cases/" + caseNo + "/ledger")
                .expect(200)
                .json();
        assertThat(money.path("balanced").asBoolean()).isTrue();
        List<String> shown = new ArrayList<>();
        for (JsonNode row : money.path("rows")) {
            for (String name : List.of("kindName", "debitName", "creditName", "text", "by")) {
                shown.add(row.path(name).asString());
            }
        }
        assertThat(shown).hasSize(4 * 5).allSatisfy(text -> assertThat(text)
                .isNotBlank()
                .doesNotContainPattern("[A-Z_]{4,}")
                .doesNotContain("110105"));
    }

    @Test
    void aBatchIsMadeOnceOfWhatWaitsHere() {
        CaseNo caseNo = desk().transferredFromStock(port());
        String id = desk().instruction(caseNo).id();
        Browser maker = as(DISTRICT_MAKER);
        assertThat(maker.post("/api/payment-batches", Map.of("instructionIds", List.of(id)))
                        .expect(400)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
        refused(create(maker), 422, "INSTRUCTIONS_MISSING", "1000");
        assertThat(create(as(CITY_MAKER), id).expect(404).code())
                .as("another office's money")
                .isEqualTo("NOT_FOUND");
        assertThat(create(as(CITY), id).expect(403).code()).isEqualTo("FORBIDDEN");

        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("instructionIds", List.of(id));
        Answer made = maker.send("POST", "/api/payment-batches", body, Map.of("Idempotency-Key", key))
                .expect(201);
        Answer again = maker.send("POST", "/api/payment-batches", body, Map.of("Idempotency-Key", key))
                .expect(201);
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(made.json().path("total").asString()).isEqualTo(ClaimDesk.AMOUNT);
        assertThat(made.json().path("mayRelease").asBoolean()).isFalse();
        refused(
                create(maker, id),
                409,
                "ALREADY_BATCHED",
                desk().instruction(caseNo).instructionNo());

        String batch = "/api/payment-batches/" + made.json().path("id").asString();
        assertThat(as(CITY_MAKER).get(batch).expect(404).code()).isEqualTo("NOT_FOUND");
        refused(post(maker, batch + "/cancellations", Map.of("reason", " ")), 422, "REASON_MISSING", "500");
        assertThat(post(maker, batch + "/cancellations", Map.of("reason", "户名有误"))
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
        refused(post(maker, batch + "/cancellations", Map.of("reason", "再撤一次")), 409, "ALREADY_HANDLED", "唐区财", "撤销");
        assertThat(desk().instruction(caseNo).state()).isEqualTo(InstructionState.WAITING);
    }

    @Test
    void anotherPersonReleasesWhatHeSawWithHisPassword() {
        CaseNo caseNo = desk().transferredFromStock(port());
        Browser maker = as(DISTRICT_MAKER);
        Browser releaser = as(DISTRICT_RELEASER);
        JsonNode batch =
                create(maker, desk().instruction(caseNo).id()).expect(201).json();
        String hash = batch.path("hash").asString();
        String path = "/api/payment-batches/" + batch.path("id").asString();

        refused(release(maker, batch, hash, PASSWORD), 403, "DUTY_SEPARATION", "编制批次的人", "S9", "第二人");
        refused(release(releaser, batch, hash, "guessed"), 422, "PASSWORD_WRONG", "密码不正确");
        refused(release(releaser, batch, "", PASSWORD), 409, "CONTENT_CHANGED", "没有放行");
        bean(JdbcClient.class)
                .sql("update payment_instruction set account = ? where batch_id = ?")
                .params(
                        bean(PersonalDataCipher.class).encrypt("示例银行\n别的户名\n9999999999999999"),
                        batch.path("id").asString())
                .update();
        refused(release(releaser, batch, hash, PASSWORD), 409, "CONTENT_CHANGED", "没有放行");
        JsonNode seen = releaser.get(path).expect(200).json();
        assertThat(seen.path("state").asString()).isEqualTo("CREATED");
        assertThat(seen.path("mayRelease").asBoolean()).isTrue();

        post(maker, path + "/cancellations", Map.of("reason", "账户有误")).expect(200);
        JsonNode second =
                create(maker, desk().instruction(caseNo).id()).expect(201).json();
        refused(
                post(releaser, "/api/payment-batches/" + second.path("id").asString() + "/exports", Map.of()),
                409,
                "BATCH_NOT_RELEASED",
                "第二人");
        Answer released = release(releaser, second, second.path("hash").asString(), PASSWORD)
                .expect(200);
        assertThat(released.json().path("releasedBy").asString()).isEqualTo("韩区财");
        Answer late = release(releaser, second, second.path("hash").asString(), PASSWORD);
        refused(late, 409, "ALREADY_HANDLED", "韩区财", "放行");
        assertThat(late.json().path("handledBy").asString()).isEqualTo("韩区财");
    }

    @Test
    void whoApprovedTheCaseDoesNotReleaseItsMoney() {
        CaseNo caseNo = desk().fromStock(port());
        JsonNode batch = create(as(CITY_MAKER), desk().instruction(caseNo).id())
                .expect(201)
                .json();
        refused(
                release(as(CITY), batch, batch.path("hash").asString(), PASSWORD),
                403,
                "DUTY_SEPARATION",
                caseNo.value());
    }

    @Test
    void theBanksListHoldsFullAccountsAndNoFormula() throws Exception {
        CaseNo caseNo = desk().transferredFromStock(port());
        bean(JdbcClient.class)
                .sql("update payment_instruction set account = ? where id = ?")
                .params(
                        bean(PersonalDataCipher.class).encrypt("=HYPERLINK(\"http://a\")\n@户名\n" + FULL_ACCOUNT),
                        desk().instruction(caseNo).id())
                .update();
        BatchView batch = desk().batch(DISTRICT_MAKER, caseNo);
        batch = desk().release(DISTRICT_RELEASER, batch);
        byte[] xlsx = as(DISTRICT_MAKER).download("/api/payment-batches/" + batch.id() + "/exports");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            List<String> texts = new ArrayList<>();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        texts.add(cell.toString());
                        if (cell.toString().startsWith("=") || cell.toString().startsWith("@")) {
                            assertThat(quoted(cell)).as(cell.toString()).isTrue();
                        }
                    }));
            assertThat(texts).contains(FULL_ACCOUNT, "@户名", "=HYPERLINK(\"http://a\")", caseNo.value());
        }
        assertThat(bean(JdbcClient.class)
                        .sql("select detail from audit_entry where action = 'EXPORT_PAYMENT_BATCH' and object_id = ?")
                        .param(batch.id())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(detail ->
                        assertThat(detail).contains("\"fullAccounts\":true").doesNotContain(FULL_ACCOUNT));
        assertThat(as(CITY_MAKER)
                        .post("/api/payment-batches/" + batch.id() + "/exports", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static boolean quoted(Cell cell) {
        return cell.getCellStyle().getQuotePrefixed();
    }

    @Test
    void eachRowOfAListOfVouchersIsAnsweredAlone() {
        CaseNo first = desk().transferredFromStock(port());
        CaseNo second = desk().transferredFromStock(port());
        InstructionView one = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, first);
        InstructionView other = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, second);
        Browser maker = as(DISTRICT_MAKER);
        String today = desk().clock.today().toString();
        String voucher = "HP-" + one.instructionNo();
        byte[] list = VoucherLists.of(List.of(
                new VoucherLists.Line("ZL-2021-999999", "HP-1", today, "750.00"),
                new VoucherLists.Line(other.instructionNo(), "HP-2", today, "749.99"),
                new VoucherLists.Line(other.instructionNo(), "HP-3", "2021年13月1日", "750.00"),
                new VoucherLists.Line(
                        other.instructionNo(),
                        "HP-4",
                        desk().clock.today().plusDays(1).toString(),
                        "750.00"),
                new VoucherLists.Line(other.instructionNo(), "", today, "750.00"),
                new VoucherLists.Line(other.instructionNo(), "HP-5", today, "七百五"),
                new VoucherLists.Line(one.instructionNo(), voucher, today, "750.00"),
                new VoucherLists.Line(one.instructionNo(), voucher, today, "750.00"),
                new VoucherLists.Line(one.instructionNo(), "HP-6", today, "750.00"),
                new VoucherLists.Line(other.instructionNo(), voucher, today, "750.00"),
                new VoucherLists.Line(other.instructionNo(), "", "", "750.00")));
        JsonNode done = maker.upload("/api/payment-vouchers/imports", "回单.xlsx", list)
                .expect(200)
                .json();
        assertThat(done.path("confirmed").asInt()).isEqualTo(1);
        assertThat(done.path("repeated").asInt()).isEqualTo(1);
        assertThat(done.path("refused").asInt()).isEqualTo(8);
        List<String> answers = new ArrayList<>();
        for (JsonNode row : done.path("rows")) {
            JsonNode finding = row.path("findings").path(0);
            answers.add(
                    row.path("result").asString() + " " + finding.path("code").asString("") + " "
                            + finding.path("column").asString(""));
            if (!finding.isMissingNode()) {
                assertThat(finding.path("row").asInt())
                        .isEqualTo(row.path("row").asInt());
                assertThat(finding.path("message").asString()).matches("(?s).*(请|不能再登记|应当在).*");
            }
        }
        assertThat(answers)
                .containsExactly(
                        "REFUSED INSTRUCTION_UNKNOWN 指令号",
                        "REFUSED AMOUNT_DIFFERS 金额（元）",
                        "REFUSED DATE_INVALID 拨付日期",
                        "REFUSED DATE_INVALID 拨付日期",
                        "REFUSED VOUCHER_MISSING 凭证号",
                        "REFUSED AMOUNT_INVALID 金额（元）",
                        "CONFIRMED  ",
                        "REPEATED  ",
                        "REFUSED ALREADY_PAID 指令号",
                        "REFUSED VOUCHER_USED 凭证号");
        JsonNode again = maker.upload("/api/payment-vouchers/imports", "回单.xlsx", list)
                .expect(200)
                .json();
        assertThat(again.path("confirmed").asInt()).isZero();
        assertThat(again.path("repeated").asInt()).isEqualTo(2);
        refused(
                maker.upload("/api/payment-vouchers/imports", "回单.xlsx", VoucherLists.of(List.of())),
                422,
                "VOUCHERS_MISSING",
                "没有登记任何拨付");
        assertThat(maker.upload("/api/payment-vouchers/imports", "回单.xlsx", "不是表格".getBytes())
                        .status())
                .isEqualTo(422);
        assertThat(as(CITY).upload("/api/payment-vouchers/imports", "回单.xlsx", list)
                        .expect(403)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(bean(Invariants.class).check()).allMatch(InvariantReport::holds);
    }

    @Test
    void aVoucherByHandNeedsTheReleaseAndTheExactAmount() {
        CaseNo caseNo = desk().transferredFromStock(port());
        Browser maker = as(DISTRICT_MAKER);
        InstructionView one = desk().instruction(caseNo);
        String path = "/api/payment-instructions/" + one.instructionNo() + "/vouchers";
        String today = desk().clock.today().toString();
        Map<String, String> voucher =
                Map.of("voucherNo", "SG-" + one.instructionNo(), "paidOn", today, "amount", one.amount());
        refused(maker.post(path, voucher), 409, "PAYMENT_NOT_RELEASED", one.instructionNo(), "第二人");
        desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, caseNo);
        refused(
                maker.post(path, Map.of("voucherNo", "x", "paidOn", today, "amount", "750.01")),
                422,
                "AMOUNT_DIFFERS",
                "750.01",
                "750.00");
        assertThat(as(CITY_MAKER).post(path, voucher).expect(404).code()).isEqualTo("NOT_FOUND");
        JsonNode paid = maker.post(path, voucher).expect(200).json();
        assertThat(paid.path("state").asString()).isEqualTo("PAID");
        maker.post(path, voucher).expect(200);
        refused(
                maker.post(path, Map.of("voucherNo", "another", "paidOn", today, "amount", "750.00")),
                409,
                "ALREADY_PAID",
                "SG-" + one.instructionNo());
    }

    @Test
    void aBudgetIsEnteredByOneAndApprovedByAnother() {
        Browser maker = as(DISTRICT_MAKER);
        Browser second = as(DISTRICT_RELEASER);
        Answer empty = post(maker, "/api/budget-appropriations", Map.of("year", 1, "amount", "0", "legalBasis", " "));
        refused(empty, 422, "BUDGET_REFUSED", "没有登记");
        List<String> codes = new ArrayList<>();
        empty.json()
                .path("violations")
                .forEach(one -> codes.add(one.path("code").asString()));
        assertThat(codes).containsExactlyInAnyOrder("LEGAL_BASIS_MISSING", "AMOUNT_INVALID", "YEAR_INVALID");
        refused(
                post(maker, "/api/budget-appropriations", Map.of("year", 2023, "amount", "1e9", "legalBasis", "依据")),
                422,
                "AMOUNT_INVALID",
                "27500.00");
        JsonNode desk = post(
                        maker,
                        "/api/budget-appropriations",
                        Map.of("year", 2023, "amount", "12,345.60", "legalBasis", "演示依据〔2023〕1号"))
                .expect(201)
                .json();
        JsonNode budget = of(desk, 2023);
        assertThat(budget.path("regionName").asString()).isEqualTo("北京市朝阳区");
        assertThat(budget.path("left").asString()).as("not before the approval").isEqualTo("0.00");
        String path = "/api/budget-appropriations/"
                + budget.path("appropriations").path(0).path("id").asString() + "/approvals";
        refused(post(maker, path, Map.of()), 403, "SECOND_PERSON_REQUIRED", "第二人");
        assertThat(post(as(CITY_MAKER), path, Map.of()).expect(404).code()).isEqualTo("NOT_FOUND");
        JsonNode approved = of(post(second, path, Map.of()).expect(200).json(), 2023);
        assertThat(approved.path("left").asString()).isEqualTo("12345.60");
        refused(post(second, path, Map.of()), 409, "ALREADY_HANDLED", "韩区财");
        assertThat(bean(Invariants.class).check()).allMatch(InvariantReport::holds);
    }

    private static JsonNode of(JsonNode desk, int year) {
        for (JsonNode budget : desk.path("budgets")) {
            if (budget.path("year").asInt() == year) {
                return budget;
            }
        }
        throw new AssertionError("no budget of " + year + ": " + desk.path("budgets"));
    }
}
