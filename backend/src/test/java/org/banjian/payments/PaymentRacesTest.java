package org.banjian.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banjian.testing.ClaimDesk.DISTRICT_MAKER;
import static org.banjian.testing.ClaimDesk.DISTRICT_RELEASER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.banjian.Banjian;
import org.banjian.audit.InvariantReport;
import org.banjian.audit.Invariants;
import org.banjian.payments.VoucherImportView.Result;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.ClaimDesk;
import org.banjian.testing.Crowd;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R6: eight hands on one payment, from one and from two instances of the product; one wins, the money moves once (I1, I2, I13). */
class PaymentRacesTest {

    private static final int ROUNDS = Integer.getInteger("banjian.race.rounds", 3);

    interface OnOnePayment extends MoneyTest {

        @Test
        default void oneOfEightBatchesTakesTheInstruction() throws Exception {
            CaseNo caseNo = desk().fromStock(port());
            List<String> ids = List.of(desk().instruction(caseNo).id());
            for (int round = 0; round < ROUNDS; round++) {
                List<Object> answers = Crowd.eight(() ->
                        desk().as(ClaimDesk.CITY_MAKER, () -> desk().payments.createBatch(ids)));
                BatchView made = theOne(answers, BatchView.class);
                losers(answers, "ALREADY_BATCHED", desk().instruction(caseNo).instructionNo());
                assertThat(made.instructions()).hasSize(1);
                desk().as(ClaimDesk.CITY_MAKER, () -> desk().payments.cancel(made.id(), "重新编制"));
            }
            sound();
        }

        @Test
        default void oneOfEightReleasesTheBatch() throws Exception {
            CaseNo caseNo = desk().transferredFromStock(port());
            BatchView batch = desk().batch(DISTRICT_MAKER, caseNo);
            List<Object> answers = Crowd.eight(() -> desk().release(DISTRICT_RELEASER, batch));
            assertThat(theOne(answers, BatchView.class).state()).isEqualTo(BatchView.State.RELEASED);
            losers(answers, "ALREADY_HANDLED", "韩区财");
            assertThat(desk().instruction(caseNo).state()).isEqualTo(InstructionState.SENT);
            assertThat(bean(JdbcClient.class)
                            .sql(
                                    "select count(*) from audit_entry where action = 'RELEASE_PAYMENT_BATCH' and object_id = ?")
                            .param(batch.id())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            sound();
        }

        /** The browser sends one key for one click, however often it is sent. */
        @Test
        default void aDoubleClickOnReleaseHasOneAnswer() throws Exception {
            CaseNo caseNo = desk().transferredFromStock(port());
            BatchView batch = desk().batch(DISTRICT_MAKER, caseNo);
            List<Callable<Answer>> clicks = new ArrayList<>();
            for (int i = 0; i < Crowd.EIGHT; i++) {
                Browser browser = Browser.signedIn(port(), DISTRICT_RELEASER, ClaimDesk.PASSWORD);
                clicks.add(() -> browser.send(
                        "POST",
                        "/api/payment-batches/" + batch.id() + "/releases",
                        Map.of("seenHash", batch.hash(), "password", ClaimDesk.PASSWORD),
                        Map.of("Idempotency-Key", "release-" + batch.id())));
            }
            List<Object> answers = Crowd.together(clicks);
            assertThat(answers).allSatisfy(answer -> ((Answer) answer).expect(200));
            assertThat(answers.stream()
                            .map(answer -> ((Answer) answer).json().toString())
                            .distinct())
                    .hasSize(1);
            sound();
        }

        @Test
        default void releaseAndCancellationExcludeEachOther() throws Exception {
            CaseNo caseNo = desk().transferredFromStock(port());
            for (int round = 0; round < ROUNDS; round++) {
                BatchView batch = desk().batch(DISTRICT_MAKER, caseNo);
                List<Object> answers = Crowd.together(IntStream.range(0, Crowd.EIGHT)
                        .mapToObj(i -> (Callable<BatchView>) () -> i % 2 == 0
                                ? desk().release(DISTRICT_RELEASER, batch)
                                : desk().as(DISTRICT_MAKER, () -> desk().payments
                                        .cancel(batch.id(), "户名有误")))
                        .toList());
                BatchView winner = theOne(answers, BatchView.class);
                // who reads the batch when it is empty already is told that it changed
                assertThat(answers).filteredOn(Refusal.class::isInstance).allSatisfy(answer -> assertThat(
                                ((Refusal) answer).code())
                        .isIn("ALREADY_HANDLED", "CONTENT_CHANGED"));
                assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(Crowd.EIGHT - 1);
                InstructionView after = desk().instruction(caseNo);
                if (winner.state() == BatchView.State.RELEASED) {
                    assertThat(after.state()).isEqualTo(InstructionState.SENT);
                    assertThat(after.batchId()).isEqualTo(batch.id());
                    break;
                }
                assertThat(after.state()).isEqualTo(InstructionState.WAITING);
                assertThat(after.batchId()).isNull();
            }
            sound();
        }

        @Test
        default void theSameListOfVouchersIsImportedOnce() throws Exception {
            CaseNo caseNo = desk().transferredFromStock(port());
            InstructionView one = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, caseNo);
            byte[] list = VoucherLists.of(
                    one, "RACE-" + one.instructionNo(), desk().clock.today());
            List<Object> answers = Crowd.eight(
                    () -> desk().as(DISTRICT_MAKER, () -> desk().payments.importVouchers(list)));
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(VoucherImportView.class));
            List<Result> results = answers.stream()
                    .map(answer -> ((VoucherImportView) answer).rows().get(0).result())
                    .toList();
            assertThat(results).filteredOn(Result.CONFIRMED::equals).hasSize(1);
            assertThat(results).filteredOn(Result.REPEATED::equals).hasSize(Crowd.EIGHT - 1);
            paidOnce(caseNo);
        }

        @Test
        default void oneOfEightVouchersPaysTheInstruction() throws Exception {
            CaseNo caseNo = desk().transferredFromStock(port());
            InstructionView one = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, caseNo);
            List<Object> answers = Crowd.eight(() ->
                    desk().as(DISTRICT_MAKER, () -> desk().payments.confirm(one.instructionNo(), desk().voucher(one))));
            InstructionView paid = theOne(answers, InstructionView.class);
            losers(answers, "ALREADY_PAID", String.valueOf(paid.voucherNo()));
            paidOnce(caseNo);
        }

        @Test
        default void twoInstancesPayOnce() throws Exception {
            CaseNo released = desk().transferredFromStock(port());
            CaseNo confirmed = desk().transferredFromStock(port());
            BatchView batch = desk().batch(DISTRICT_MAKER, released);
            InstructionView sent = desk().sent(DISTRICT_MAKER, DISTRICT_RELEASER, confirmed);
            // two engines of one JVM share one clock, which the second takes with it when it goes
            SmartLifecycle engineClock = product().getBean("engineClock", SmartLifecycle.class);
            engineClock.stop();
            try {
                together(batch, sent);
            } finally {
                engineClock.start();
            }
            paidOnce(confirmed);
        }

        private void together(BatchView batch, InstructionView sent) throws Exception {
            try (ConfigurableApplicationContext other = secondInstance(product().getEnvironment())) {
                ClaimDesk there = other.getBean(ClaimDesk.class);
                List<Object> releases = Crowd.together(IntStream.range(0, Crowd.EIGHT)
                        .mapToObj(i -> (Callable<BatchView>)
                                () -> (i % 2 == 0 ? desk() : there).release(DISTRICT_RELEASER, batch))
                        .toList());
                theOne(releases, BatchView.class);
                losers(releases, "ALREADY_HANDLED", "韩区财");
                List<Object> vouchers = Crowd.together(IntStream.range(0, Crowd.EIGHT)
                        .mapToObj(i -> i % 2 == 0 ? desk() : there)
                        .map(hand -> (Callable<InstructionView>) () -> hand.as(
                                DISTRICT_MAKER, () -> hand.payments.confirm(sent.instructionNo(), hand.voucher(sent))))
                        .toList());
                theOne(vouchers, InstructionView.class);
                losers(vouchers, "ALREADY_PAID", sent.instructionNo());
            }
        }

        private static ConfigurableApplicationContext secondInstance(Environment first) throws Exception {
            Map<String, Object> settings = new LinkedHashMap<>();
            for (String name : List.of("url", "username", "password", "hikari.transaction-isolation")) {
                settings.put(
                        "spring.datasource." + name, String.valueOf(first.getProperty("spring.datasource." + name)));
            }
            settings.put("server.port", "0");
            settings.put("banjian.engine.job-executor", "false");
            // the nodes of one installation keep their files in one place
            settings.put("banjian.data", String.valueOf(first.getProperty("banjian.data", "./data")));
            return new SpringApplicationBuilder(Banjian.class, MoneyTest.Hands.class)
                    .registerShutdownHook(false)
                    .initializers(it -> it.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("second", settings)))
                    .run();
        }

        private void paidOnce(CaseNo caseNo) {
            assertThat(desk().money.paid(caseNo)).isEqualTo(Money.of(ClaimDesk.AMOUNT));
            assertThat(bean(JdbcClient.class)
                            .sql("select count(*) from ledger_entry where case_no = ? and kind = 'PAYMENT'")
                            .param(caseNo.value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            sound();
        }

        private void sound() {
            assertThat(bean(Invariants.class).check())
                    .allSatisfy(report -> assertThat(report).matches(InvariantReport::holds));
        }

        private static <T> T theOne(List<Object> answers, Class<T> type) {
            List<T> winners =
                    answers.stream().filter(type::isInstance).map(type::cast).toList();
            assertThat(winners).as("%s", answers).hasSize(1);
            return winners.get(0);
        }

        /** Everybody else reads a conflict that says what happened. */
        private static void losers(List<Object> answers, String code, String told) {
            assertThat(answers)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(Crowd.EIGHT - 1)
                    .allSatisfy(answer -> {
                        Refusal refusal = (Refusal) answer;
                        assertThat(refusal.status()).isEqualTo(409);
                        assertThat(refusal.code()).isEqualTo(code);
                        assertThat(refusal.message()).contains(told);
                    });
        }
    }

    @Nested
    class OnH2 extends MoneyTest.OnH2 implements OnOnePayment {}

    @Nested
    class OnMySql extends MoneyTest.OnMySql implements OnOnePayment {}
}
