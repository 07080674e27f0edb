package org.banjian.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.banjian.audit.InvariantReport;
import org.banjian.audit.Invariants;
import org.banjian.calendar.LegalClock;
import org.banjian.payments.MoneyTest;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.ClaimDesk;
import org.banjian.testing.Crowd;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R5: objections against the end of the notice period against the approval against the payment. There is one order: what came before the end
 * is counted and examined before anything is approved, what came after it is refused, and nothing is lost (I5, I8). R1 and R2 are in
 * {@code OnceOnlyTest} and {@code CaseRaceTest}, R3 in {@code TaskRacesTest} and {@code CaseRaceTest}, R4 in {@code BenefitRegisterTest}, R6
 * in {@code PaymentRacesTest} and {@code LedgerBookTest}; each on both databases.
 */
class ObjectionRacesTest {

    interface AgainstTheEnd extends MoneyTest {

        @Test
        default void anObjectionIsCountedOrRefusedAndTheMoneyWaitsForIt() throws Exception {
            CaseNo caseNo = desk().published(port(), 1).get(0);
            String noticeId = notice(caseNo).id();
            LocalDate last = desk().lastDayOfNotice(caseNo);
            desk().move(port(), last);
            String early = object(noticeId, "before").receiptNo();

            List<Callable<Object>> acts = new ArrayList<>();
            for (int i = 0; i < Crowd.EIGHT - 3; i++) {
                int number = i;
                acts.add(() -> untilTheEnd(noticeId, "client-" + number));
            }
            Browser clock = Browser.signedIn(port(), ClaimDesk.CENTRE, ClaimDesk.PASSWORD);
            acts.add(() -> {
                clock.post("/api/clock/moves", Map.of("to", last.plusDays(1).toString()))
                        .expect(200);
                return "moved";
            });
            acts.add(() -> until(() -> paid(caseNo), () -> examineAll(caseNo)));
            acts.add(() -> {
                Object approved = until(() -> instructed(caseNo), () -> desk().approve(caseNo));
                desk().pay(ClaimDesk.CITY_MAKER, ClaimDesk.CITY_RELEASER, caseNo);
                desk().payFirm(caseNo);
                return approved;
            });
            List<Object> answers = Crowd.together(acts);
            assertThat(answers.subList(Crowd.EIGHT - 3, Crowd.EIGHT)).containsExactly("moved", "over", "over");

            List<String> received = new ArrayList<>(List.of(early));
            for (Object answer : answers.subList(0, Crowd.EIGHT - 3)) {
                assertThat(answer).isInstanceOf(Filed.class);
                for (ObjectionReceipt receipt : ((Filed) answer).receipts()) {
                    received.add(receipt.receiptNo());
                    assertThat(receipt.receivedAt()).isBefore(endOf(last));
                }
                Refusal refusal = ((Filed) answer).end();
                assertThat(refusal.status()).isEqualTo(422);
                assertThat(refusal.code()).isEqualTo("OBJECTION_CLOSED");
                assertThat(refusal.clause()).isEqualTo("CYQY-3-5-b");
                assertThat(refusal.message()).contains(last + " 24:00", "请直接联系");
            }
            List<ObjectionView> kept = objections(caseNo, noticeId);
            assertThat(kept).extracting(ObjectionView::receiptNo).containsExactlyInAnyOrderElementsOf(received);
            assertThat(kept).allSatisfy(one -> {
                assertThat(one.outcome()).isEqualTo(ObjectionOutcome.NOT_UPHELD);
                assertThat(one.examinedBy()).isEqualTo("邓市批");
            });
            assertThat(kept)
                    .extracting(ObjectionView::taskId)
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
            assertThat(seq(caseNo, "audit_entry", "action = 'OBJECTION_EXAMINED'", "max"))
                    .as("the last examination came before the approval")
                    .isLessThan(seq(caseNo, "audit_entry", "detail like '%userTask_approve%'", "min"));
            assertThat(desk().money.paid(caseNo).toString()).isEqualTo(ClaimDesk.AMOUNT);
            sound();
        }

        /** Whoever only looks at the date and keeps the objection afterwards: the approval passes it, and I5 says so. */
        @Test
        default void theNaiveWayIsFound() throws Exception {
            CaseNo caseNo = desk().published(port(), 1).get(0);
            NoticeView notice = notice(caseNo);
            assertThat(bean(PublicNotices.class).page(notice.id()).objectionsOpen())
                    .isTrue();
            desk().move(port(), desk().lastDayOfNotice(caseNo).plusDays(1));
            desk().approve(caseNo);
            desk().pay(ClaimDesk.CITY_MAKER, ClaimDesk.CITY_RELEASER, caseNo);
            String id = UUID.randomUUID().toString();
            bean(JdbcClient.class)
                    .sql("insert into public_objection (id, notice_id, receipt_no, name, contact, facts, received_at)"
                            + " select ?, id, ?, 'n', 'c', 'f', published_at from public_notice where id = ?")
                    .params(id, id, notice.id())
                    .update();
            try {
                assertThat(bean(Invariants.class).check())
                        .anyMatch(report -> report.id().equals("I5")
                                && !report.holds()
                                && report.toString().contains("1 件异议没有核查结论"));
            } finally {
                bean(JdbcClient.class)
                        .sql("delete from public_objection where id = ?")
                        .param(id)
                        .update();
            }
            sound();
        }

        /** The last barrier: an objection that no task examines stands against the approval. */
        @Test
        default void theApprovalIsRefusedWhileAnObjectionIsOpen() throws Exception {
            CaseNo caseNo = desk().noticed(port(), 1).get(0);
            String id = UUID.randomUUID().toString();
            bean(JdbcClient.class)
                    .sql("insert into public_objection (id, notice_id, receipt_no, name, contact, facts, received_at)"
                            + " select ?, id, ?, ?, ?, ?, published_at from public_notice where case_no = ?")
                    .params(id, id, sealed("赵示民"), sealed("010-00000009"), sealed("事实和理由"), caseNo.value())
                    .update();
            Refusal refusal = refused(() -> desk().approve(caseNo));
            assertThat(refusal.code()).isEqualTo("OBJECTION_OPEN");
            assertThat(refusal.clause()).isEqualTo("CYQY-3-6-a");
            NoticeDesk notices = bean(NoticeDesk.class);
            assertThat(refused(() -> desk().as(ClaimDesk.EXAMINER, () -> notices.examine(caseNo, id, " ")))
                            .code())
                    .isEqualTo("FINDING_MISSING");
            List<Object> answers = Crowd.eight(
                    () -> desk().as(ClaimDesk.EXAMINER, () -> notices.examine(caseNo, id, "经核对考勤和证书，所反映的情况不属实。")));
            assertThat(answers).filteredOn(List.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(Crowd.EIGHT - 1)
                    .allMatch(answer -> ((Refusal) answer).code().equals("ALREADY_HANDLED"));
            desk().approve(caseNo);
            sound();
        }

        private String sealed(String text) {
            return bean(PersonalDataCipher.class).encrypt(text);
        }

        /** What one of the public filed, and how he was told that it is too late. */
        record Filed(List<ObjectionReceipt> receipts, Refusal end) {}

        private Filed untilTheEnd(String noticeId, String client) {
            List<ObjectionReceipt> receipts = new ArrayList<>();
            while (true) {
                try {
                    receipts.add(object(noticeId, client + "-" + receipts.size()));
                } catch (Refusal end) {
                    return new Filed(receipts, end);
                }
            }
        }

        interface Try {
            void run() throws Exception;
        }

        /** Tries again and again, as an impatient person does, until it is over. */
        private Object until(Callable<Boolean> over, Try act) throws Exception {
            Instant latest = Instant.now().plus(Duration.ofSeconds(150));
            while (Instant.now().isBefore(latest)) {
                if (over.call()) {
                    return "over";
                }
                try {
                    act.run();
                } catch (Refusal | IllegalStateException | AssertionError notYet) {
                    Thread.sleep(20);
                }
            }
            return "too late";
        }

        private void examineAll(CaseNo caseNo) {
            desk().as(ClaimDesk.EXAMINER, () -> desk().queries.view(caseNo)).tasks().stream()
                    .filter(task -> task.stepId().equals("userTask_examineObjection"))
                    .forEach(task -> desk().examine(caseNo, task.id(), "NOT_UPHELD", null));
        }

        private boolean instructed(CaseNo caseNo) {
            return seq(caseNo, "payment_instruction", "1 = 1", "count") > 0;
        }

        private boolean paid(CaseNo caseNo) {
            return !desk().money.paid(caseNo).isZero();
        }

        private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
            return catchThrowableOfType(Refusal.class, call);
        }

        private NoticeView notice(CaseNo caseNo) {
            return desk().as(ClaimDesk.CITY, () -> bean(NoticeDesk.class).of(caseNo))
                    .get(0);
        }

        private List<ObjectionView> objections(CaseNo caseNo, String noticeId) {
            return desk().as(ClaimDesk.CITY, () -> bean(NoticeDesk.class).objections(caseNo, noticeId));
        }

        private ObjectionReceipt object(String noticeId, String client) {
            return bean(PublicNotices.class)
                    .object(
                            noticeId,
                            new FileObjection("赵示民", "010-00000009", "名单中有人没有参加培训，请核查。"),
                            client + noticeId,
                            UUID.randomUUID().toString());
        }

        private static OffsetDateTime endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(LegalClock.ZONE).toOffsetDateTime();
        }

        private long seq(CaseNo caseNo, String table, String which, String edge) {
            return bean(JdbcClient.class)
                    .sql("select " + edge + (edge.equals("count") ? "(*)" : "(seq)") + " from " + table
                            + " where case_no = ? and " + which)
                    .param(caseNo.value())
                    .query(Long.class)
                    .single();
        }

        private void sound() {
            assertThat(bean(Invariants.class).check())
                    .allSatisfy(report -> assertThat(report).matches(InvariantReport::holds));
        }
    }

    @Nested
    class OnH2 extends MoneyTest.OnH2 implements AgainstTheEnd {}

    @Nested
    class OnMySql extends MoneyTest.OnMySql implements AgainstTheEnd {}
}
