package org.banjian.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.shared.Violation;
import org.banjian.training.RecordDay;
import org.banjian.training.RecordDay.Presence;
import org.banjian.training.RecordDay.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be recorded of a training day, and what is said when it may not. */
class DayCheckTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 1);
    private static final Map<LocalDate, BigDecimal> PLAN = Map.of(DAY, new BigDecimal(7));
    private static final Set<String> CLASS = Set.of("a", "b");

    @Test
    void aDayAsPlannedNeedsNothingMore() {
        assertThat(codes(RecordDay.whole(DAY, new BigDecimal(7), List.of("a", "b")), 1))
                .isEmpty();
        assertThat(codes(RecordDay.whole(DAY, new BigDecimal("3.5"), List.of("a")), 1))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        RecordDay day =
                new RecordDay(LocalDate.of(2021, 12, 2), 0, true, List.of(session("2")), List.of(), null, null, null);
        assertThat(codes(day, 0))
                .containsExactly(
                        "DAY_IN_FUTURE", "TRAINING_OVERDUE", "DAY_OUTSIDE_PLAN", "NOBODY_PRESENT", "PHOTO_MISSING");
    }

    @Test
    void moreHoursThanPlannedNeedAReason() {
        assertThat(codes(day("7.5", null, null), 1)).containsExactly("HOURS_ABOVE_PLAN");
        assertThat(codes(day("7.5", "补前一天的课", null), 1)).isEmpty();
    }

    @Test
    void hoursAreHalves() {
        assertThat(codes(day("6.25", null, null), 1)).containsExactly("HOURS_INVALID");
        assertThat(codes(day("0", null, null), 1)).containsExactly("HOURS_INVALID");
        assertThat(codes(day("24.5", "长", null), 1)).containsExactly("HOURS_INVALID");
    }

    @Test
    void nobodyAttendsLongerThanTheDayAndNobodyTwice() {
        assertThat(codes(present(new Presence("a", new BigDecimal("7.5"))), 1)).containsExactly("HOURS_INVALID");
        assertThat(codes(present(new Presence("a", null), new Presence("a", null)), 1))
                .containsExactly("PRESENT_UNKNOWN");
        assertThat(codes(present(new Presence("stranger", null)), 1)).containsExactly("PRESENT_UNKNOWN");
    }

    @Test
    void aDayWithoutPhotoIsRecordedOnlyWithAReason() {
        assertThat(codes(day("7", null, null), 0)).containsExactly("PHOTO_MISSING");
        assertThat(codes(day("7", null, "相机损坏"), 0)).isEmpty();
    }

    @Test
    void aPlannedDayThatWasNotHeldNeedsAReasonAndNothingElse() {
        RecordDay silent = new RecordDay(DAY, 0, false, List.of(), List.of(), " ", null, null);
        assertThat(codes(silent, 0)).containsExactly("REASON_MISSING");
        assertThat(codes(new RecordDay(DAY, 0, false, List.of(), List.of(), "台风停课", null, null), 0))
                .isEmpty();
        assertThat(codes(new RecordDay(DAY, 0, false, List.of(session("7")), List.of(), "台风停课", null, null), 0))
                .containsExactly("DAY_NOT_HELD");
    }

    @Test
    void hoursOfAPersonAreSummedExactly() {
        DayRow first = row(DAY, "7", new Presence("a", null), new Presence("b", new BigDecimal("3.5")));
        DayRow second = row(DAY.plusDays(1), "6.5", new Presence("b", null));
        assertThat(ClassHours.attended(List.of(first, second)))
                .containsEntry("a", new BigDecimal(7))
                .containsEntry("b", new BigDecimal("10.0"))
                .doesNotContainKey("c");
    }

    @Test
    void oneCertificateNumberIsOneText() {
        assertThat(CertificateRows.normalised(" Ｓ０００1 23x\u200B")).isEqualTo("S000123X");
    }

    private static Session session(String hours) {
        return new Session(new BigDecimal(hours), null);
    }

    private static RecordDay day(String hours, @Nullable String reason, @Nullable String photoReason) {
        return new RecordDay(
                DAY, 0, true, List.of(session(hours)), List.of(new Presence("a", null)), reason, photoReason, null);
    }

    private static RecordDay present(Presence... present) {
        return new RecordDay(DAY, 0, true, List.of(session("7")), List.of(present), null, null, null);
    }

    private static DayRow row(LocalDate date, String hours, Presence... present) {
        return new DayRow(
                "class",
                date,
                1,
                true,
                new BigDecimal(hours),
                List.of(session(hours)),
                List.of(present),
                null,
                null,
                null,
                "p",
                "某人",
                date.atStartOfDay());
    }

    private static List<String> codes(RecordDay day, int photos) {
        return DayCheck.of(
                        day,
                        (code, message, field, remedy) -> {
                            assertThat(message).endsWith("。");
                            return Violation.of(code, message);
                        },
                        LocalDate.of(2021, 9, 30),
                        DAY,
                        LocalDate.of(2021, 12, 1),
                        PLAN,
                        CLASS,
                        photos,
                        false)
                .stream()
                .map(Violation::code)
                .toList();
    }
}
