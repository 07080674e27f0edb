package org.banjian.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseFacts;
import org.banjian.rosters.RosterRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.testing.Browser;
import org.banjian.testing.FilingDesk;
import org.banjian.training.RecordDay.Presence;
import org.banjian.training.RegisterCertificates.Certificate;
import org.junit.jupiter.api.Test;

/** The training of a case as the firm records it, on every database. */
interface TrainingTests {

    String ATTENDANCE = "userTask_recordAttendance";
    String COMPLETION = "userTask_completeClass";
    String CERTIFICATES = "userTask_registerCertificates";

    TrainingDesk desk();

    CaseFacts facts();

    AuditTrail trail();

    int port();

    @Test
    default void aClassWithoutLevelGoesFromOpeningToCompletion() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        List<LocalDate> days = days(course);
        List<String> rows = desk().opened(port(), caseNo, course, 3);
        desk().record(caseNo, course.id(), days.get(0), "7", rows);
        desk().move(port(), days.get(2));
        desk().asFirm(() -> desk().training
                .addPhoto(caseNo, course.id(), days.get(2), "三.png", "image/png", TrainingDesk.picture()));
        desk().asFirm(() -> desk().training
                .recordDay(
                        caseNo,
                        course.id(),
                        TrainingDesk.day(
                                days.get(2),
                                0,
                                "6",
                                null,
                                List.of(
                                        new Presence(rows.get(0), null),
                                        new Presence(rows.get(1), new BigDecimal("2.5"))))));
        assertThat(desk().view(caseNo, course.id()).days())
                .extracting(DayView::state)
                .containsExactly(DayState.RECORDED, DayState.MISSING, DayState.RECORDED);

        Refusal early = refused(() -> desk().submit(caseNo, ATTENDANCE, course.id()));
        assertThat(early.violations()).singleElement().satisfies(day -> {
            assertThat(day.code()).isEqualTo("TRAINING_DAY_MISSING");
            assertThat(day.message()).contains(days.get(1).toString());
            assertThat(day.clause()).isIn("CYQY-2-1-c", "CYQY-3-2-2-5");
            assertThat(day.remedy()).isNotBlank();
        });

        desk().asFirm(() -> desk().training
                .recordDay(
                        caseNo,
                        course.id(),
                        new RecordDay(days.get(1), 0, false, List.of(), List.of(), "设备检修，停课", null, null)));
        desk().submit(caseNo, ATTENDANCE, course.id());
        assertThat(refused(() -> desk().submit(caseNo, COMPLETION, course.id())).violations())
                .extracting(Violation::code)
                .containsExactly("CLASS_NOT_COMPLETED");
        desk().asFirm(() -> desk().training.complete(caseNo, course.id(), new CompleteClass(days.get(2), "全部课程结束。")));
        desk().submit(caseNo, COMPLETION, course.id());

        ClassView done = desk().view(caseNo, course.id());
        assertThat(done.state()).isEqualTo(ClassState.COMPLETED);
        assertThat(done.heldHours()).isEqualByComparingTo("13");
        assertThat(done.missingDays()).isEmpty();
        assertThat(desk().rosters.rows(caseNo, course.id()))
                .extracting(RosterRow::attendedHours)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("13"), new BigDecimal("9.5"), new BigDecimal("7"));
        Map<?, ?> known = (Map<?, ?>) facts().context(caseNo).get("classes");
        assertThat((BigDecimal) known.get("daysMissing")).isZero();
        assertThat((BigDecimal) known.get("daysNotHeld")).isEqualByComparingTo("1");
        assertThat((BigDecimal) known.get("unfinished")).isEqualByComparingTo("1");
        assertThat(trail().verify().intact()).isTrue();
    }

    @Test
    default void nothingIsRecordedUnlessTheClassesOwnTaskIsOpen() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        LocalDate first = days(course).get(0);
        desk().move(port(), first);
        List<String> rows = desk().enrol(caseNo, course.id(), 1);
        assertThat(refused(() -> desk().record(caseNo, course.id(), first, "7", rows))
                        .status())
                .isEqualTo(409);
        assertThat(refused(() -> desk().submit(caseNo, "userTask_openClass", course.id()))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("CLASS_NOT_OPENED");
        Refusal officer = refused(() -> desk().filing.as(FilingDesk.REVIEWER, () -> desk().training
                .openClass(caseNo, course.id(), new OpenClass(first, "教室", null))));
        assertThat(officer.status()).isEqualTo(403);
        assertThat(refused(() -> desk().filing.as(FilingDesk.NEIGHBOUR, () -> desk().training
                                .openClass(caseNo, course.id(), new OpenClass(first, "教室", null))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    default void aClassIsNotOpenedBeforeItsPlanWasApprovedNorWithoutPeople() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, true);
        LocalDate yesterday = desk().clock.today().minusDays(1);
        Refusal refusal = refused(() -> desk().asFirm(
                        () -> desk().training.openClass(caseNo, course.id(), new OpenClass(yesterday, "教室", null))));
        assertThat(refusal.violations())
                .extracting(Violation::code)
                .containsExactly("OPENED_BEFORE_APPROVAL", "ROSTER_EMPTY");
    }

    @Test
    default void aCorrectionIsANewVersionAndTheOldOneStays() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        LocalDate first = days(course).get(0);
        List<String> rows = desk().opened(port(), caseNo, course, 2);
        desk().record(caseNo, course.id(), first, "7", rows);
        List<Presence> one = List.of(new Presence(rows.get(0), null));
        assertThat(refused(() -> correct(caseNo, course, TrainingDesk.day(first, 1, "6", " ", one)))
                        .code())
                .isEqualTo("CORRECTION_REASON_MISSING");
        DayView corrected = correct(caseNo, course, TrainingDesk.day(first, 1, "6", "漏记一人请假", one));
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(desk().asFirm(() -> desk().classes.history(caseNo, course.id(), first)))
                .extracting(DayVersionView::version, DayVersionView::presentCount, DayVersionView::correction)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 1, "漏记一人请假"),
                        org.assertj.core.groups.Tuple.tuple(1, 2, null));
        assertThat(desk().rosters.rows(caseNo, course.id()))
                .extracting(RosterRow::attendedHours)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("6"), BigDecimal.ZERO);
    }

    private DayView correct(CaseNo caseNo, TrainingClass course, RecordDay day) {
        return desk().asFirm(() -> desk().training.recordDay(caseNo, course.id(), day));
    }

    /** Two at once: one wins, the other gets what is stored to lay beside what he wrote. */
    @Test
    default void twoPeopleRecordTheSameDayAtOnce() throws Exception {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        List<LocalDate> days = days(course);
        List<String> rows = desk().opened(port(), caseNo, course, 4);
        desk().move(port(), days.get(2));
        for (LocalDate date : days) {
            desk().asFirm(() ->
                    desk().training.addPhoto(caseNo, course.id(), date, "现场.png", "image/png", TrainingDesk.picture()));
            List<Object> results = atOnce(List.of(
                    () -> attempt(FilingDesk.SIGNER, caseNo, course, date, rows),
                    () -> attempt("zhangxian", caseNo, course, date, rows.subList(0, 2)),
                    () -> attempt(FilingDesk.SIGNER, caseNo, course, date, rows.subList(0, 1)),
                    () -> attempt("zhangxian", caseNo, course, date, rows.subList(1, 3))));
            List<DayView> winners = results.stream()
                    .filter(DayView.class::isInstance)
                    .map(DayView.class::cast)
                    .toList();
            assertThat(winners).as("%s", results).hasSize(1);
            assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(3).allSatisfy(lost -> {
                Refusal refusal = (Refusal) lost;
                assertThat(refusal.code()).isEqualTo("DAY_ALREADY_RECORDED");
                assertThat(refusal.message())
                        .contains(String.valueOf(winners.get(0).recordedBy()));
                assertThat(refusal.extra().get("stored"))
                        .isInstanceOfSatisfying(DayView.class, stored -> assertThat(stored.presentCount())
                                .isEqualTo(winners.get(0).presentCount()));
            });
            assertThat(desk().asFirm(() -> desk().classes.history(caseNo, course.id(), date)))
                    .hasSize(1);
        }
        Map<String, BigDecimal> hours = new java.util.HashMap<>();
        desk().view(caseNo, course.id()).days().forEach(day -> day.present()
                .forEach(person -> hours.merge(person.rowId(), day.hours(), BigDecimal::add)));
        assertThat(desk().rosters.rows(caseNo, course.id())).allSatisfy(row -> assertThat(row.attendedHours())
                .isEqualByComparingTo(hours.getOrDefault(row.id(), BigDecimal.ZERO)));
    }

    private DayView attempt(String login, CaseNo caseNo, TrainingClass course, LocalDate date, List<String> rows) {
        return desk().filing.as(login, () -> desk().training
                .recordDay(caseNo, course.id(), RecordDay.whole(date, new BigDecimal("6"), rows)));
    }

    @Test
    default void aPhotoShowsOneDayOnlyAndIsWhatItSaysItIs() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        List<LocalDate> days = days(course);
        List<String> rows = desk().opened(port(), caseNo, course, 1);
        desk().move(port(), days.get(1));
        byte[] picture = TrainingDesk.picture();
        PhotoView first = photo(caseNo, course, days.get(0), "IMG_1.png", picture);
        PhotoView again = photo(caseNo, course, days.get(0), "IMG_2.png", picture);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.hint()).isNotBlank();
        Refusal other = refused(() -> photo(caseNo, course, days.get(1), "IMG_3.png", picture));
        assertThat(other.code()).isEqualTo("PHOTO_ALREADY_USED");
        assertThat(other.message()).contains(days.get(0).toString());
        assertThat(refused(() -> photo(caseNo, course, days.get(1), "IMG_4.jpg", TrainingDesk.picture()))
                        .code())
                .isEqualTo("FILE_TYPE_MISMATCH");
        assertThat(refused(() -> photo(caseNo, course, days.get(1), "IMG_5.pdf", TrainingDesk.picture()))
                        .code())
                .isEqualTo("FILE_TYPE_NOT_ALLOWED");
        assertThat(desk().filing
                        .as(FilingDesk.SIGNER, () -> Browser.signedIn(port(), "lijingong", "Banjian-2021")
                                .get("/api/materials/" + first.fileId() + "/content"))
                        .status())
                .isEqualTo(200);

        Refusal none = refused(() -> desk().asFirm(() ->
                desk().training.recordDay(caseNo, course.id(), RecordDay.whole(days.get(1), new BigDecimal(7), rows))));
        assertThat(none.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("PHOTO_MISSING");
            assertThat(violation.clause()).isEqualTo("CYQY-3-2-2-5");
        });
        desk().asFirm(() ->
                desk().training.recordDay(caseNo, course.id(), RecordDay.whole(days.get(0), new BigDecimal(7), rows)));
        ClassView without = desk().asFirm(() -> desk().training.withdrawPhoto(caseNo, course.id(), first.id()));
        assertThat(without.daysWithoutPhoto()).containsExactly(days.get(0));
        PhotoView moved = photo(caseNo, course, days.get(1), "IMG_3.png", picture);
        assertThat(moved.date()).isEqualTo(days.get(1));
    }

    private PhotoView photo(CaseNo caseNo, TrainingClass course, LocalDate day, String name, byte[] content) {
        return desk().asFirm(() -> desk().training
                .addPhoto(caseNo, course.id(), day, name, name.endsWith("png") ? "image/png" : null, content));
    }

    @Test
    default void aCertificateNumberBelongsToOnePersonOfTheCase() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, true);
        List<LocalDate> days = days(course);
        List<String> rows = desk().opened(port(), caseNo, course, 3);
        desk().move(port(), days.get(1).plusDays(1));
        desk().asFirm(() -> desk().training.complete(caseNo, course.id(), new CompleteClass(days.get(1), null)));
        desk().submit(caseNo, COMPLETION, course.id());
        LocalDate issued = days.get(1).plusDays(1);
        Refusal twice = refused(() -> register(
                caseNo,
                course,
                certificate(rows.get(0), "s000 1", issued),
                certificate(rows.get(1), "Ｓ０００１", issued),
                certificate(rows.get(2), "S0003", days.get(0).minusDays(1))));
        assertThat(twice.violations())
                .extracting(Violation::code)
                .containsExactly("CERTIFICATE_BEFORE_TRAINING", "CERTIFICATE_DUPLICATE");
        assertThat(desk().view(caseNo, course.id()).certificates()).isZero();

        register(caseNo, course, certificate(rows.get(0), "S0001", issued), certificate(rows.get(1), "S0002", issued));
        ClassView exchanged = register(
                caseNo,
                course,
                certificate(rows.get(0), "S0002", issued),
                certificate(rows.get(1), "S0001", issued),
                new Certificate(rows.get(2), null, null, null, null));
        assertThat(exchanged.certificates()).isEqualTo(2);
        assertThat(desk().rosters.rows(caseNo, course.id()))
                .extracting(RosterRow::certificateNo, RosterRow::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("S0002", 4),
                        org.assertj.core.groups.Tuple.tuple("S0001", 4),
                        org.assertj.core.groups.Tuple.tuple(null, 4));
        assertThat(desk().filing.as(FilingDesk.REVIEWER, () -> desk().classes.trainees(caseNo, course.id())))
                .allSatisfy(person -> {
                    assertThat(person.name()).contains("*");
                    assertThat(person.idNumber()).contains("*****");
                });
        desk().submit(caseNo, CERTIFICATES, course.id());
        assertThat(refused(() -> register(caseNo, course, certificate(rows.get(2), "S0009", issued)))
                        .status())
                .isEqualTo(409);
    }

    private ClassView register(CaseNo caseNo, TrainingClass course, Certificate... certificates) {
        return desk().asFirm(() -> desk().training
                .registerCertificates(caseNo, course.id(), new RegisterCertificates(List.of(certificates))));
    }

    private static Certificate certificate(String rowId, String number, LocalDate issued) {
        return new Certificate(rowId, number, null, CertificateKind.SKILL_LEVEL, issued);
    }

    @Test
    default void aRepeatedRequestIsAnsweredAndNotDoneAgain() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        LocalDate first = days(course).get(0);
        List<String> rows = desk().opened(port(), caseNo, course, 1);
        desk().asFirm(() ->
                desk().training.addPhoto(caseNo, course.id(), first, "现场.png", "image/png", TrainingDesk.picture()));
        Browser firm = Browser.signedIn(port(), "zhangxian", "Banjian-2021");
        String path = "/api/cases/" + caseNo + "/training/" + course.id() + "/days";
        Map<String, Object> body = Map.of(
                "date", first.toString(),
                "version", 0,
                "held", true,
                "sessions", List.of(Map.of("hours", 7)),
                "present", List.of(Map.of("rowId", rows.get(0))));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(firm.send("POST", path, body, Map.of("Idempotency-Key", key))
                            .expect(201)
                            .json()
                            .path("version")
                            .asInt())
                    .isEqualTo(1);
        }
        Browser.Answer late = firm.send(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("stored").path("presentCount").asInt()).isEqualTo(1);
        assertThat(firm.get("/api/cases/" + caseNo + "/training").expect(200).text())
                .doesNotContainPattern("[1-9]\\d{16}[0-9X]");
        assertThat(Browser.signedIn(port(), "zhaoheng", "Banjian-2021")
                        .get("/api/cases/" + caseNo + "/training")
                        .status())
                .isEqualTo(404);
    }

    @Test
    default void theLastDayOfTrainingIsShownAndNothingLaterCounts() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        List<LocalDate> days = days(course);
        desk().opened(port(), caseNo, course, 1);
        TrainingView view = desk().asFirm(() -> desk().classes.view(caseNo));
        assertThat(view.latestEnd()).isEqualTo(days.get(0).plusMonths(3));
        assertThat(view.daysLeft())
                .isEqualTo((int) java.time.temporal.ChronoUnit.DAYS.between(
                                desk().clock.today(), days.get(0).plusMonths(3))
                        + 1);
        assertThat(view.latestEndClause()).isEqualTo("CYQY-1-2-c");
    }

    @Test
    default void classesThatAreNotCompletedInTimeAreClosedWithWhatWasRecorded() {
        CaseNo caseNo = desk().approved();
        TrainingClass course = desk().course(caseNo, false);
        List<LocalDate> days = days(course);
        List<String> rows = desk().opened(port(), caseNo, course, 2);
        desk().record(caseNo, course.id(), days.get(0), "7", rows);
        desk().move(port(), days.get(0).plusMonths(3).plusDays(1));
        String taskId = desk().filing.as(FilingDesk.REVIEWER, () -> {
            String id = desk().queries.view(caseNo).tasks().stream()
                    .filter(task -> task.stepId().equals("userTask_closeOverdueTraining"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            desk().inbox.take(id);
            desk().cases.decide(caseNo, desk().confirm(id));
            return id;
        });
        assertThat(taskId).isNotBlank();
        assertThat(desk().asFirm(() -> desk().classes.view(caseNo)).classes()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(ClassState.CLOSED);
            assertThat(one.closedBecause()).isNotBlank();
        });
        assertThat(desk().view(caseNo, course.id()).missingDays()).containsExactly(days.get(1), days.get(2));
        assertThat(refused(() -> desk().record(caseNo, course.id(), days.get(1), "7", rows))
                        .status())
                .isEqualTo(409);
    }

    static List<LocalDate> days(TrainingClass course) {
        return course.dailySchedule().stream()
                .map(TrainingClass.PlannedDay::date)
                .toList();
    }

    static Refusal refused(Runnable call) {
        return catchThrowableOfType(Refusal.class, call::run);
    }

    private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> call : calls) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    try {
                        return call.call();
                    } catch (Exception thrown) {
                        return (Object) thrown;
                    }
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> one : running) {
                results.add(one.get(120, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
