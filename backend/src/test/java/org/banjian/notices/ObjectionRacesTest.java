package org.banjian.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.ClaimDesk;
import org.banjian.testing.Crowd;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R5: objections against the end of the notice period against the approval. There is one order: what came before the end is counted and has
 * to be examined before anything is approved, what came after it is refused, and nothing is lost (I5, I8). R1 and R2 are in {@code OnceOnlyTest}
 * and {@code CaseRaceTest}, R3 in {@code TaskRacesTest} and {@code CaseRaceTest}, R4 in {@code BenefitRegisterTest}, R6 in {@code
 * PaymentRacesTest} and {@code LedgerBookTest}; each on both databases.
 */
class ObjectionRacesTest {

    interface AgainstTheEnd extends MoneyTest {

        @Test
        default void anObjectionIsCountedOrRefusedAndTheApprovalWaitsForIt() throws Exception {
            CaseNo caseNo = desk().published(port(), 1).get(0);
            String noticeId = notice(caseNo).id();
            LocalDate last = desk().lastDayOfNotice(caseNo);
            desk().move(port(), last);
            String early = object(noticeId, "before").receiptNo();

            List<Callable<Object>> acts = new ArrayList<>();
            for (int i = 0; i < Crowd.EIGHT - 1; i++) {
                int number = i;
                acts.add(() -> untilTheEnd(noticeId, "client-" + number));
            }
            Browser clock = Browser.signedIn(port(), ClaimDesk.CENTRE, ClaimDesk.PASSWORD);
            acts.add(() -> {
                clock.post("/api/clock/moves", Map.of("to", last.plusDays(1).toString()))
                        .expect(200);
                desk().approve(caseNo);
                return "approved";
            });
            List<Object> answers = Crowd.together(acts);
            assertThat(answers.get(Crowd.EIGHT - 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo("OBJECTION_OPEN");
                assertThat(refusal.clause()).isEqualTo("CYQY-3-6-a");
                assertThat(refusal.message()).contains("请先在“公示”中登记核查结论");
            });
            List<String> received = new ArrayList<>(List.of(early));
            for (Object answer : answers.subList(0, Crowd.EIGHT - 1)) {
                for (ObjectionReceipt receipt : ((Filed) answer).receipts()) {
                    received.add(receipt.receiptNo());
                    assertThat(receipt.receivedAt()).isBefore(endOf(last));
                }
                Refusal refusal = ((Filed) answer).end();
                assertThat(refusal.status()).isEqualTo(422);
                assertThat(refusal.code()).isEqualTo("OBJECTION_CLOSED");
                assertThat(refusal.message()).contains(last + " 24:00", "请直接联系");
            }
            List<ObjectionView> kept = objections(caseNo, noticeId);
            assertThat(kept).extracting(ObjectionView::receiptNo).containsExactlyInAnyOrderElementsOf(received);
            assertThat(countedAtTheEnd(noticeId))
                    .as("none came after the count")
                    .contains("\"objections\":" + received.size());
            assertThat(bean(JdbcClient.class)
                            .sql("select count(*) from payment_instruction where case_no = ?")
                            .param(caseNo.value())
                            .query(Long.class)
                            .single())
                    .as("the refused approval left nothing")
                    .isZero();
            sound();

            examineAll(caseNo, noticeId);
            String taskId = desk().task(caseNo, "userTask_approve").id();
            assertThat(taskId).isNotBlank();
            desk().approve(caseNo);
            desk().pay(ClaimDesk.CITY_MAKER, ClaimDesk.CITY_RELEASER, caseNo);
            desk().payFirm(caseNo);
            sound();
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

        private void examineAll(CaseNo caseNo, String noticeId) throws Exception {
            NoticeDesk notices = bean(NoticeDesk.class);
            List<ObjectionView> all = objections(caseNo, noticeId);
            String first = all.get(0).id();
            assertThat(refused(() -> desk().as(ClaimDesk.CITY, () -> notices.examine(caseNo, first, " ")))
                            .code())
                    .isEqualTo("FINDING_MISSING");
            List<Object> answers = Crowd.eight(
                    () -> desk().as(ClaimDesk.CITY, () -> notices.examine(caseNo, first, "经核对考勤和证书，所反映的情况不属实。")));
            assertThat(answers).filteredOn(List.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(Crowd.EIGHT - 1)
                    .allMatch(answer -> ((Refusal) answer).code().equals("ALREADY_HANDLED"));
            for (ObjectionView one : all.subList(1, all.size())) {
                desk().as(ClaimDesk.CITY, () -> notices.examine(caseNo, one.id(), "经核实，情况不属实。"));
            }
            assertThat(objections(caseNo, noticeId)).allSatisfy(one -> {
                assertThat(one.finding()).isNotBlank();
                assertThat(one.examinedBy()).isEqualTo("马市批");
            });
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

        private String countedAtTheEnd(String noticeId) {
            return bean(JdbcClient.class)
                    .sql("select detail from audit_entry where action = 'NOTICE_CLOSED' and object_id = ?")
                    .param(noticeId)
                    .query(String.class)
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
