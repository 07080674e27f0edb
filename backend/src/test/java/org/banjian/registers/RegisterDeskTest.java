package org.banjian.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.WorkingCalendar;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.PlatformRole;
import org.banjian.shared.CreditCode;
import org.banjian.shared.Refusal;
import org.banjian.shared.RegionCode;
import org.banjian.shared.Violation;
import org.banjian.testing.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RegisterDeskTest {

    @Nested
    @SpringBootTest
    class OnH2 extends Cases {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            TestDatabases.h2().register(registry);
        }
    }

    @Nested
    @SpringBootTest
    class OnMySql extends Cases {
        @DynamicPropertySource
        static void database(DynamicPropertyRegistry registry) {
            TestDatabases.mysql().register(registry);
        }
    }

    abstract static class Cases {

        private static final String LIST = "hardship-enterprise";

        @DynamicPropertySource
        static void properties(DynamicPropertyRegistry registry) {
            registry.add("banjian.data", () -> "target/test-data/" + UUID.randomUUID());
        }

        @Autowired
        RegisterDesk desk;

        @Autowired
        Registers registers;

        @Autowired
        Actors actors;

        @Autowired
        WorkingCalendar calendar;

        @Autowired
        AuditTrail audit;

        @Autowired
        JdbcClient jdbc;

        private static final RegionCode DISTRICT = new RegionCode("110105");

        private final Actor enterer = official("p-enter", PlatformRole.INITIAL_REVIEWER, "110105");
        private final Actor approver = official("p-approve", PlatformRole.RE_REVIEWER, "110105");
        private final Actor editor = official("p-edit", PlatformRole.POLICY_EDITOR, "110000");
        private final Actor secondEditor = official("p-second", PlatformRole.POLICY_APPROVER, "110000");

        @Test
        void aRowCountsFromTheSecondPersonsApprovalWithinItsValidity() {
            String firm = firm(1);
            RegisterRowView row = enter(firm, "2021-01-01", "2021-12-31");
            assertThat(row.state()).isEqualTo(RegisterRowState.PENDING);
            assertThat(registers.contains(LIST, firm, DISTRICT, day("2021-06-01")))
                    .isFalse();

            RegisterRowView approved = decide(approver, row.id(), true, null);

            assertThat(approved.state()).isEqualTo(RegisterRowState.ACTIVE);
            assertThat(approved.enteredBy()).isEqualTo("p-enter 姓名");
            assertThat(approved.approvedBy()).isEqualTo("p-approve 姓名");
            assertThat(approved.history()).extracting(RegisterRowEvent::text).hasSize(2);
            assertThat(registers.contains(LIST, firm, DISTRICT, day("2020-12-31")))
                    .isFalse();
            assertThat(registers.contains(LIST, firm, DISTRICT, day("2021-01-01")))
                    .isTrue();
            assertThat(registers.contains(LIST, firm, DISTRICT, day("2021-12-31")))
                    .isTrue();
            assertThat(registers.contains(LIST, firm, DISTRICT, day("2022-01-01")))
                    .isFalse();
            assertThat(registers.values(LIST, firm, DISTRICT, day("2021-06-01")))
                    .contains(Map.of("name", "某企业"));
        }

        @Test
        void whoEnteredARowCannotApproveItAndTheDatabaseAgrees() {
            Actor both = new Actor(
                    "p-both",
                    "p-both 姓名",
                    "m",
                    Set.of(PlatformRole.INITIAL_REVIEWER, PlatformRole.RE_REVIEWER),
                    false,
                    "o",
                    "centre",
                    null,
                    "单位",
                    new RegionCode("110105"));
            String id = as(both, () -> desk.enter(LIST, command(firm(2), "2021-01-01", null)))
                    .id();
            refused("SECOND_PERSON_REQUIRED", 403, () -> decide(both, id, true, null));
            assertThatThrownBy(() -> jdbc.sql(
                                    "update register_row set state = 'ACTIVE', decided_by = entered_by where id = ?")
                            .param(id)
                            .update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql("update register_row set state = 'ACTIVE' where id = ?")
                            .param(id)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }

        @Test
        void rolesOfTheRegisterAndScopeOfTheRegionAreKept() {
            String id = enter(firm(3), "2021-01-01", null).id();
            refused(
                    "REGISTER_ENTER_FORBIDDEN",
                    403,
                    () -> as(approver, () -> desk.enter(LIST, command(firm(4), "2021-01-01", null))));
            refused(
                    "REGISTER_APPROVE_FORBIDDEN",
                    403,
                    () -> decide(official("p-x", PlatformRole.FINANCE, "110105"), id, true, null));
            refused(
                    "NOT_FOUND",
                    404,
                    () -> decide(official("p-y", PlatformRole.RE_REVIEWER, "110108"), id, true, null));
            refused(
                    "NOT_FOUND",
                    404,
                    () -> as(enterer, () -> desk.enter("no-such", command(firm(4), "2021-01-01", null))));
            assertThat(as(
                                    official("p-y", PlatformRole.RE_REVIEWER, "110108"),
                                    () -> desk.rows(LIST, firm(3), null, null))
                            .rows())
                    .isEmpty();
            assertThat(as(editor, () -> desk.rows(LIST, firm(3), null, null)).rows())
                    .hasSize(1);
        }

        @Test
        void everythingWrongIsReportedAtOnce() {
            assertThatThrownBy(() -> as(
                            enterer,
                            () -> desk.enter(
                                    LIST,
                                    new EnterRegisterRow(
                                            "123",
                                            Map.of("colour", "red"),
                                            day("2021-02-01"),
                                            day("2021-01-01"),
                                            " "))))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("REGISTER_ROW_INVALID");
                        assertThat(refusal.violations())
                                .extracting(Violation::code)
                                .containsExactlyInAnyOrder(
                                        "CREDIT_CODE_INVALID",
                                        "REQUIRED",
                                        "UNKNOWN_COLUMN",
                                        "LEGAL_BASIS_MISSING",
                                        "PERIOD_INVALID");
                    });
        }

        @Test
        void validitiesOfOneFirmDoNotOverlap() {
            String firm = firm(5);
            decide(approver, enter(firm, "2021-01-01", "2021-12-31").id(), true, null);
            refused("REGISTER_ROW_OVERLAPS", 422, () -> enter(firm, "2021-12-31", null));
            String next = enter(firm, "2022-01-01", null).id();
            decide(approver, next, false, "依据不足");
            assertThat(enter(firm, "2022-01-01", null).state()).isEqualTo(RegisterRowState.PENDING);
        }

        @Test
        void aRejectionNeedsAReasonAndIsFinal() {
            String id = enter(firm(6), "2021-01-01", null).id();
            refused("REASON_MISSING", 422, () -> decide(approver, id, false, " "));
            assertThat(decide(approver, id, false, "依据不足").state()).isEqualTo(RegisterRowState.REJECTED);
            refused("ALREADY_HANDLED", 409, () -> decide(approver, id, true, null));
            assertThat(registers.contains(LIST, firm(6), DISTRICT, day("2021-06-01")))
                    .isFalse();
        }

        @Test
        void endingKeepsTheDaysBefore() {
            String firm = firm(7);
            String id = decide(approver, enter(firm, "2021-01-01", null).id(), true, null)
                    .id();
            refused(
                    "REGISTER_END_INVALID",
                    422,
                    () -> as(approver, () -> desk.end(LIST, id, new EndRegisterRow(day("2021-03-01"), "调出"))));
            LocalDate last = day("2021-09-30");
            RegisterRowView ended = as(approver, () -> desk.end(LIST, id, new EndRegisterRow(last, "调出名单")));
            assertThat(ended.validTo()).isEqualTo(last);
            assertThat(registers.contains(LIST, firm, DISTRICT, last)).isTrue();
            assertThat(registers.contains(LIST, firm, DISTRICT, last.plusDays(1)))
                    .isFalse();
        }

        @Test
        void twoApproversAtOnceGiveOneApproval() throws Exception {
            String id = enter(firm(8), "2021-01-01", null).id();
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Callable<RegisterRowView> first = () -> {
                start.await();
                return decide(approver, id, true, null);
            };
            Callable<RegisterRowView> second = () -> {
                start.await();
                return decide(official("p-other", PlatformRole.RE_REVIEWER, "110105"), id, true, null);
            };
            Future<RegisterRowView> one = pool.submit(first);
            Future<RegisterRowView> two = pool.submit(second);
            start.countDown();
            int approvals = 0;
            for (Future<RegisterRowView> answer : List.of(one, two)) {
                try {
                    answer.get();
                    approvals++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refusal.class).hasMessageContaining("已由");
                }
            }
            pool.shutdown();
            assertThat(approvals).isEqualTo(1);
        }

        @Test
        void aSiblingDistrictsRowCountsOnlyThereAndOneOfTheCityEverywhere() {
            String firm = firm(77);
            RegionCode sibling = new RegionCode("110108");
            Actor neighbour = official("p-neighbour", PlatformRole.INITIAL_REVIEWER, sibling.value());
            Actor theirs = official("p-theirs", PlatformRole.RE_REVIEWER, sibling.value());
            RegisterRowView row = as(neighbour, () -> desk.enter(LIST, command(firm, "2021-01-01", null)));
            as(theirs, () -> desk.decide(LIST, row.id(), new DecideRegisterRow(true, null)));
            assertThat(registers.contains(LIST, firm, sibling, day("2021-06-01")))
                    .isTrue();
            assertThat(registers.contains(LIST, firm, DISTRICT, day("2021-06-01")))
                    .isFalse();
            assertThat(registers.contains(LIST, firm, new RegionCode("110000"), day("2021-06-01")))
                    .as("a procedure of the whole city counts every district's rows")
                    .isTrue();

            RegisterRowView own = enter(firm, "2021-01-01", "2021-12-31");
            decide(approver, own.id(), true, null);
            assertThat(registers.contains(LIST, firm, DISTRICT, day("2021-06-01")))
                    .isTrue();

            parameter("test.share", "60", "2021-01-01");
            assertThat(registers.parameter("test.share", DISTRICT, day("2021-06-01")))
                    .contains("60");
            assertThat(registers.parameter("test.share", sibling, day("2021-06-01")))
                    .contains("60");
            assertThat(registers.parameter("test.share", new RegionCode("120000"), day("2021-06-01")))
                    .isEmpty();
        }

        @Test
        void aParametersNewValueEndsTheOldOneTheDayBefore() {
            parameter("test.days", "5", "2021-01-01");
            parameter("test.days", "3", "2021-07-01");
            assertThat(registers.parameter("test.days", DISTRICT, day("2020-12-31")))
                    .isEmpty();
            assertThat(registers.parameter("test.days", DISTRICT, day("2021-06-30")))
                    .contains("5");
            assertThat(registers.parameter("test.days", DISTRICT, day("2021-07-01")))
                    .contains("3");
        }

        @Test
        void theCalendarIsSeededAndAnApprovedYearReplacesIt() {
            assertThat(calendar.isWorkingDay(day("2021-10-09"))).isTrue();
            assertThat(calendar.isWorkingDay(day("2019-05-02"))).isFalse();
            assertThat(calendar.year(2027)).isEmpty();

            EnterRegisterRow wrong =
                    new EnterRegisterRow("2027", Map.of("rest", "元旦 01-99"), day("2027-01-01"), null, "测试依据");
            refused("REGISTER_ROW_INVALID", 422, () -> as(editor, () -> desk.enter("working-calendar", wrong)));
            EnterRegisterRow year = new EnterRegisterRow(
                    "2027", Map.of("rest", "元旦 01-01..01-03", "makeUp", "01-09"), day("2027-01-01"), null, "测试依据");
            RegisterRowView row = as(editor, () -> desk.enter("working-calendar", year));
            assertThat(calendar.year(2027)).isEmpty();
            as(secondEditor, () -> desk.decide("working-calendar", row.id(), new DecideRegisterRow(true, null)));
            assertThat(calendar.isWorkingDay(day("2027-01-09"))).isTrue();
            assertThat(calendar.isWorkingDay(day("2027-01-01"))).isFalse();
        }

        @Test
        void demoRowsNameTheirTwoPeople() {
            RegisterPage page = as(editor, () -> desk.rows(LIST, "演示数据", RegisterRowState.ACTIVE, null));
            assertThat(page.rows()).isNotEmpty().allSatisfy(row -> {
                assertThat(row.demo()).isTrue();
                assertThat(row.legalBasis()).startsWith("演示数据");
                assertThat(row.approvedBy()).isNotNull().isNotEqualTo(row.enteredBy());
            });
        }

        @Test
        void kindsSayWhatTheCallerMayDo() {
            RegisterKindView list = as(enterer, desk::kinds).stream()
                    .filter(kind -> kind.id().equals(LIST))
                    .findFirst()
                    .orElseThrow();
            assertThat(list.mayEnter()).isTrue();
            assertThat(list.mayApprove()).isFalse();
            assertThat(list.keyLabel()).isEqualTo("统一社会信用代码");
            assertThat(registers.idOf("困难企业名单")).contains(LIST);
            assertThat(audit.verify().intact()).isTrue();
        }

        @Test
        void pagesFollowOneAnother() {
            for (int i = 0; i < 60; i++) {
                enter(firm(200 + i), "2021-01-01", null);
            }
            RegisterPage first = as(enterer, () -> desk.rows(LIST, "DEMA012", null, null));
            assertThat(first.rows()).hasSize(50);
            RegisterPage second = as(enterer, () -> desk.rows(LIST, "DEMA012", null, first.next()));
            assertThat(second.rows()).hasSize(10);
            assertThat(second.next()).isNull();
            refused("PAGE_MARK_INVALID", 400, () -> as(enterer, () -> desk.rows(LIST, null, null, "?")));
        }

        private void parameter(String id, String value, String from) {
            RegisterRowView row = as(
                    editor,
                    () -> desk.enter(
                            "parameter", new EnterRegisterRow(id, Map.of("value", value), day(from), null, "测试依据")));
            as(secondEditor, () -> desk.decide("parameter", row.id(), new DecideRegisterRow(true, null)));
        }

        private RegisterRowView enter(String firm, String from, @Nullable String to) {
            return as(enterer, () -> desk.enter(LIST, command(firm, from, to)));
        }

        private RegisterRowView decide(Actor actor, String id, boolean approved, @Nullable String reason) {
            return as(actor, () -> desk.decide(LIST, id, new DecideRegisterRow(approved, reason)));
        }

        private <T> T as(Actor actor, Callable<T> call) {
            return actors.callAs(actor, call);
        }

        private static EnterRegisterRow command(String firm, String from, @Nullable String to) {
            return new EnterRegisterRow(
                    firm, Map.of("name", "某企业"), day(from), to == null ? null : day(to), "测试依据〔2021〕1号");
        }

        private static void refused(String code, int status, ThrowingCallable act) {
            assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(code);
                assertThat(refusal.status()).isEqualTo(status);
            });
        }

        private static Actor official(String id, PlatformRole role, String region) {
            return new Actor(
                    id, id + " 姓名", "m-" + id, Set.of(role), false, "o", "centre", null, "单位", new RegionCode(region));
        }

        /** A valid credit code of the demo's form. */
        private static String firm(int number) {
            String first = "91110105DEMA0%04d".formatted(1000 + number);
            return first + CreditCode.checkCharacter(first);
        }

        private static LocalDate day(String date) {
            return LocalDate.parse(date);
        }
    }
}
