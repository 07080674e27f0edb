package org.banjian.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.banjian.testing.ClaimDesk.DISTRICT_MAKER;
import static org.banjian.testing.ClaimDesk.DISTRICT_RELEASER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banjian.audit.InvariantReport;
import org.banjian.audit.Invariants;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView;
import org.banjian.payments.PaymentReturns.CorrectedAccount;
import org.banjian.payments.PaymentReturns.ReturnedPayment;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.ClaimDesk;
import org.banjian.testing.Crowd;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 退票 and 撤销: what did not stay paid is taken back by entries of its own, stays in sight, and is paid once more at most. */
class PaymentReturnsTest {

    interface WhatDidNotStayPaid extends MoneyTest {

        private PaymentReturns returns() {
            return bean(PaymentReturns.class);
        }

        private InstructionView returned(InstructionView one, String slip) {
            return desk().as(DISTRICT_MAKER, () -> returns()
                    .registerReturn(
                            one.instructionNo(),
                            new ReturnedPayment(slip, desk().clock.today(), "户名与账号不符")));
        }

        private InstructionView reissued(InstructionView one, String accountNo) {
            return desk().as(DISTRICT_MAKER, () -> returns()
                    .reissue(one.instructionNo(), new CorrectedAccount("示例银行望京支行", accountNo, "企业更正函〔2021〕1号", false)));
        }

        private CaseMoneyView money(CaseNo caseNo) {
            return desk().as(ClaimDesk.FIRM, () -> desk().money.ledger(caseNo));
        }

        private void sound() {
            assertThat(bean(Invariants.class).check())
                    .allSatisfy(report -> assertThat(report).matches(InvariantReport::holds));
        }

        private static Refusal refused(ThrowingCallable call) {
            return catchThrowableOfType(Refusal.class, call);
        }

        private CaseView view(CaseNo caseNo) {
            return desk().as(ClaimDesk.FIRM, () -> desk().queries.view(caseNo));
        }

        @Test
        default void whatTheBankReturnedAfterItsVoucherIsTakenBackAndPaidAnew() {
            CaseNo caseNo = desk().transferredFromStock(port());
            InstructionView paid = desk().payFirm(caseNo);
            List<Long> before = entries(caseNo);
            InstructionView back = returned(paid, "TP-" + paid.instructionNo());
            assertThat(back.state()).isEqualTo(InstructionState.RETURNED);
            assertThat(back.closedReason()).isEqualTo("户名与账号不符");
            assertThat(back.voucherNo()).as("the voucher stays on record").isEqualTo(paid.voucherNo());
            assertThat(entries(caseNo)).startsWith(before.toArray(Long[]::new)).hasSize(before.size() + 1);

            CaseMoneyView money = money(caseNo);
            assertThat(money.paid()).isEqualTo("0.00");
            assertThat(money.payable()).isEqualTo(ClaimDesk.AMOUNT);
            assertThat(money.balanced()).isTrue();
            assertThat(money.rows().get(money.rows().size() - 1).kindName()).isEqualTo("退票冲回");
            assertThat(money.incidents()).singleElement().satisfies(text -> assertThat(text)
                    .contains(paid.instructionNo(), "退票", "户名与账号不符", "750.00", "重新下达"));
            assertThat(view(caseNo).amounts().paid()).isEqualTo("0.00");
            sound();

            assertThat(returned(paid, "TP-" + paid.instructionNo()).id())
                    .as("the same slip again")
                    .isEqualTo(paid.id());
            assertThat(refused(() -> returned(paid, "TP-other")).code()).isEqualTo("ALREADY_HANDLED");
            assertThat(entries(caseNo)).hasSize(before.size() + 1);

            InstructionView next = reissued(paid, "0200 0000 0000 0000 002");
            assertThat(next.state()).isEqualTo(InstructionState.WAITING);
            assertThat(next.instructionNo()).isNotEqualTo(paid.instructionNo());
            assertThat(next.account()).endsWith("0002");
            assertThat(next.bank()).isEqualTo("示例银行望京支行");
            assertThat(money(caseNo).incidents()).isEmpty();
            assertThat(refused(() -> reissued(paid, "02000000000000003")).code())
                    .isEqualTo("ALREADY_REISSUED");
            sound();

            assertThat(refused(() -> desk().as(DISTRICT_MAKER, () -> desk().payments
                                    .confirm(
                                            paid.instructionNo(),
                                            new Voucher("TP-late", desk().clock.today(), paid.amount()))))
                            .code())
                    .isEqualTo("PAYMENT_CLOSED");
            InstructionView again = desk().payFirm(caseNo);
            assertThat(again.id()).isEqualTo(next.id());
            assertThat(again.state()).isEqualTo(InstructionState.PAID);
            assertThat(desk().money.paid(caseNo)).isEqualTo(Money.of(ClaimDesk.AMOUNT));
            assertThat(view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(view(caseNo).amounts().paid()).isEqualTo(ClaimDesk.AMOUNT);
            assertThat(keys(caseNo)).hasSize(3).doesNotHaveDuplicates().anyMatch(key -> key.endsWith(":2"));
            sound();
        }

        @Test
        default void whatTheBankReturnedBeforeItsVoucherHoldsTheCaseOpen() {
            CaseNo caseNo = desk().transferredFromStock(port());
            InstructionView sent = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, caseNo);
            List<Long> before = entries(caseNo);
            returned(sent, "TP-" + sent.instructionNo());
            assertThat(entries(caseNo))
                    .as("nothing was booked, nothing is taken back")
                    .isEqualTo(before);
            assertThat(view(caseNo).status()).isNotEqualTo(CaseStatus.CLOSED);
            assertThat(desk().as(DISTRICT_MAKER, () -> desk().payments.desk()).unanswered())
                    .extracting(InstructionView::id)
                    .contains(sent.id());
            sound();
            reissued(sent, "020000000000000004");
            InstructionView paid = desk().payFirm(caseNo);
            assertThat(paid.id()).isNotEqualTo(sent.id());
            assertThat(view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
            sound();
        }

        @Test
        default void aSecondPersonCancelsWhatTheBankDoesNotHaveYet() {
            CaseNo caseNo = desk().transferredFromStock(port());
            BatchView batch = desk().release(DISTRICT_RELEASER, desk().batch(DISTRICT_MAKER, caseNo));
            InstructionView one = batch.instructions().get(0);
            assertThat(one.cancellable()).isTrue();
            assertThat(refused(() ->
                                    desk().as(DISTRICT_RELEASER, () -> returns().cancel(one.instructionNo(), "金额待核")))
                            .code())
                    .isEqualTo("SECOND_PERSON_REQUIRED");
            assertThat(refused(() -> desk().as(DISTRICT_MAKER, () -> returns().cancel(one.instructionNo(), " ")))
                            .code())
                    .isEqualTo("REASON_MISSING");
            InstructionView cancelled =
                    desk().as(DISTRICT_MAKER, () -> returns().cancel(one.instructionNo(), "企业来函更正账户"));
            assertThat(cancelled.state()).isEqualTo(InstructionState.CANCELLED);
            assertThat(money(caseNo).incidents()).singleElement().asString().contains("撤销", "企业来函更正账户");
            assertThat(refused(() -> desk().as(DISTRICT_MAKER, () -> desk().payments
                                    .export(batch.id())))
                            .code())
                    .isEqualTo("BATCH_EMPTY");
            assertThat(refused(() -> desk().as(DISTRICT_MAKER, () -> returns().cancel(one.instructionNo(), "再撤一次")))
                            .message())
                    .contains("唐区财", "撤销");
            sound();
            reissued(one, "020000000000000005");
            desk().payFirm(caseNo);
            assertThat(view(caseNo).status()).isEqualTo(CaseStatus.CLOSED);
            sound();
        }

        @Test
        default void whatTheBankHasIsNotCancelled() {
            CaseNo caseNo = desk().transferredFromStock(port());
            InstructionView waiting = desk().instruction(caseNo);
            assertThat(refused(() -> returned(waiting, "TP-0")).code()).isEqualTo("PAYMENT_NOT_RELEASED");
            assertThat(refused(() -> reissued(waiting, "020000000000000006")).code())
                    .isEqualTo("PAYMENT_STILL_OUT");
            BatchView batch = desk().release(DISTRICT_RELEASER, desk().batch(DISTRICT_MAKER, caseNo));
            desk().as(DISTRICT_MAKER, () -> desk().payments.export(batch.id()));
            Refusal late = refused(
                    () -> desk().as(DISTRICT_MAKER, () -> returns().cancel(waiting.instructionNo(), "企业来函更正账户")));
            assertThat(late.code()).isEqualTo("ALREADY_EXPORTED");
            assertThat(late.message()).contains("银行清单已经导出", "请凭银行回单登记退票");
            InstructionView transfer = desk().as(
                            ClaimDesk.SECTION, () -> desk().money.ledger(caseNo))
                    .instructions()
                    .get(0);
            assertThat(refused(() -> desk().as(ClaimDesk.CITY_MAKER, () -> returns()
                                    .registerReturn(
                                            transfer.instructionNo(),
                                            new ReturnedPayment(
                                                    "TP-1", desk().clock.today(), "退回"))))
                            .code())
                    .isEqualTo("TRANSFER_IN_USE");
        }

        @Test
        default void returnCancellationAndVoucherExcludeEachOther() throws Exception {
            CaseNo caseNo = desk().transferredFromStock(port());
            InstructionView one = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, caseNo);
            List<Callable<InstructionView>> acts = IntStream.range(0, Crowd.EIGHT)
                    .mapToObj(i -> (Callable<InstructionView>) () -> i % 2 == 0
                            ? desk().as(DISTRICT_MAKER, () -> returns().cancel(one.instructionNo(), "企业来函更正账户"))
                            : desk().as(DISTRICT_MAKER, () -> desk().payments
                                    .confirm(one.instructionNo(), desk().voucher(one))))
                    .toList();
            List<Object> answers = Crowd.together(acts);
            assertThat(answers)
                    .as("%s", answers)
                    .filteredOn(InstructionView.class::isInstance)
                    .hasSize(1);
            assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(Crowd.EIGHT - 1);
            sound();
            InstructionView now = desk().instruction(caseNo);
            if (now.state() == InstructionState.CANCELLED) {
                List<Object> again = Crowd.eight(() -> reissued(one, "020000000000000007"));
                assertThat(again).filteredOn(InstructionView.class::isInstance).hasSize(1);
                assertThat(again)
                        .filteredOn(Refusal.class::isInstance)
                        .allMatch(answer -> ((Refusal) answer).code().equals("ALREADY_REISSUED"));
            } else {
                List<Object> again = Crowd.eight(() -> returned(one, "TP-" + UUID.randomUUID()));
                assertThat(again).filteredOn(InstructionView.class::isInstance).hasSize(1);
            }
            sound();
        }

        @Test
        default void everyRefusalOverHttpSaysWhatToDo() {
            CaseNo caseNo = desk().transferredFromStock(port());
            InstructionView one = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, caseNo);
            Browser maker = Browser.signedIn(port(), DISTRICT_MAKER, ClaimDesk.PASSWORD);
            String path = "/api/payment-instructions/" + one.instructionNo();
            Answer empty = post(
                    maker,
                    path + "/returns",
                    Map.of(
                            "slipNo",
                            " ",
                            "returnedOn",
                            desk().clock.today().plusDays(1).toString(),
                            "reason",
                            ""));
            assertThat(empty.expect(422).code()).isEqualTo("RETURN_REFUSED");
            assertThat(empty.json().path("violations")).hasSize(3).allSatisfy(violation -> assertThat(
                            violation.path("message").asString())
                    .contains("请"));
            LocalDate today = desk().clock.today();
            post(maker, path + "/returns", Map.of("slipNo", "TH-1", "returnedOn", today.toString(), "reason", "账户已销户"))
                    .expect(200);
            Answer unchanged = post(
                    maker,
                    path + "/reissues",
                    Map.of("bank", "示例银行朝阳支行", "accountNo", "0200000000000000001", "basis", "电话核实记录"));
            assertThat(unchanged
                            .expect(422)
                            .json()
                            .path("violations")
                            .path(0)
                            .path("code")
                            .asString())
                    .isEqualTo("ACCOUNT_UNCHANGED");
            assertThat(post(maker, path + "/reissues", Map.of("bank", "", "accountNo", "12a", "basis", ""))
                            .expect(422)
                            .json()
                            .path("violations"))
                    .extracting(violation -> violation.path("code").asString())
                    .containsExactlyInAnyOrder("BASIS_MISSING", "BANK_MISSING", "ACCOUNT_INVALID");
            Answer same = post(maker, path + "/reissues", Map.of("basis", "银行系统故障，账户无误", "sameAccount", true))
                    .expect(201);
            assertThat(same.json().path("account").asString()).isEqualTo(one.account());
            assertThat(Browser.signedIn(port(), ClaimDesk.CITY_MAKER, ClaimDesk.PASSWORD)
                            .post(path + "/cancellations", Map.of("reason", "x"))
                            .status())
                    .isEqualTo(404);
        }

        private static Answer post(Browser browser, String path, Object body) {
            return browser.send(
                    "POST",
                    path,
                    body,
                    Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        }

        private List<Long> entries(CaseNo caseNo) {
            return bean(JdbcClient.class)
                    .sql("select seq from ledger_entry where case_no = ? order by seq")
                    .param(caseNo.value())
                    .query(Long.class)
                    .list();
        }

        private List<String> keys(CaseNo caseNo) {
            return bean(JdbcClient.class)
                    .sql("select payment_key from payment_instruction where case_no = ?")
                    .param(caseNo.value())
                    .query(String.class)
                    .list();
        }
    }

    @Nested
    class OnH2 extends MoneyTest.OnH2 implements WhatDidNotStayPaid {}

    @Nested
    class OnMySql extends MoneyTest.OnMySql implements WhatDidNotStayPaid {}
}
