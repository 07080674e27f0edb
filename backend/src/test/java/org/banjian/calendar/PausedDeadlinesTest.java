package org.banjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.banjian.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time that stands while the applicant corrects, days that roll, and the time tests that need no database. */
class PausedDeadlinesTest {

    private final WorkingCalendar calendar = Notices.calendar();
    private final Deadlines deadlines = new Deadlines(calendar);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Deadline after(String event, int n, DeadlineUnit unit, String... pauses) {
        List<Pause> list = new ArrayList<>();
        for (int i = 0; i < pauses.length; i += 2) {
            list.add(new Pause(day(pauses[i]), day(pauses[i + 1])));
        }
        return deadlines.after(day(event), n, unit, list);
    }

    @Test
    void theExampleOfTheDecisionRecord() {
        Deadline due = after("2021-03-08", 5, DeadlineUnit.WORKING_DAYS, "2021-03-09", "2021-03-12");
        assertThat(due.dueOn()).isEqualTo(day("2021-03-18"));
        assertThat(due.explanation()).isEqualTo("5 个工作日，自 3 月 8 日次日起，至 3 月 18 日 24:00；补正期间 3 月 10 日至 3 月 12 日不计");
    }

    @ParameterizedTest
    @CsvSource({
        // requested on the day of the filing: nothing used
        "2021-03-08, 2021-03-08, 2021-03-10, 2021-03-17",
        // requested on the last day: the day of the supply is the last
        "2021-03-08, 2021-03-15, 2021-03-25, 2021-03-25",
        // requested when the time was over: it stays over
        "2021-03-08, 2021-03-16, 2021-03-25, 2021-03-15",
        // supplied on the day of the request: nothing stands
        "2021-03-08, 2021-03-10, 2021-03-10, 2021-03-15",
        // requested on a Saturday that counts, supplied on a Sunday that counts
        "2021-09-16, 2021-09-18, 2021-09-26, 2021-09-29",
    })
    void fiveWorkingDaysGoOnWithWhatWasLeft(String event, String requested, String supplied, String due) {
        assertThat(after(event, 5, DeadlineUnit.WORKING_DAYS, requested, supplied)
                        .dueOn())
                .isEqualTo(day(due));
    }

    @Test
    void roundsAddUp() {
        Deadline due = after(
                "2021-03-08", 5, DeadlineUnit.WORKING_DAYS, "2021-03-09", "2021-03-12", "2021-03-15", "2021-03-22");
        assertThat(due.dueOn()).as("two used before, three left after 22 March").isEqualTo(day("2021-03-25"));
        assertThat(due.explanation()).endsWith("补正期间 3 月 10 日至 3 月 12 日、3 月 16 日至 3 月 22 日不计");
    }

    @Test
    void calendarDaysAndMonthsMoveByTheDaysThatStood() {
        assertThat(after("2021-03-08", 10, DeadlineUnit.CALENDAR_DAYS, "2021-03-10", "2021-03-14")
                        .dueOn())
                .isEqualTo(day("2021-03-22"));
        assertThat(after("2021-01-31", 1, DeadlineUnit.MONTHS, "2021-02-10", "2021-02-12")
                        .dueOn())
                .isEqualTo(day("2021-03-02"));
    }

    /** The definition said another way: the N-th working day after the event among those that do not stand. */
    @Test
    void whatWasLeftIsWhatADayByDayCountGives() {
        Random random = new Random(20211122);
        for (int i = 0; i < 2000; i++) {
            LocalDate event = day("2020-01-01").plusDays(random.nextInt(900));
            int n = 1 + random.nextInt(20);
            List<Pause> pauses = new ArrayList<>();
            LocalDate at = event;
            for (int round = random.nextInt(4); round > 0; round--) {
                LocalDate requested = at.plusDays(random.nextInt(6));
                at = requested.plusDays(random.nextInt(20));
                pauses.add(new Pause(requested, at));
            }
            int left = n;
            LocalDate walked = event;
            while (left > 0) {
                LocalDate next = walked.plusDays(1);
                boolean stands = pauses.stream()
                        .anyMatch(pause -> next.isAfter(pause.requestedOn()) && !next.isAfter(pause.suppliedOn()));
                walked = next;
                left -= !stands && calendar.isWorkingDay(next) ? 1 : 0;
            }
            LocalDate expected = walked;
            for (Pause pause : pauses) {
                expected = pause.requestedOn().equals(expected) ? pause.suppliedOn() : expected;
            }
            assertThat(deadlines
                            .after(event, n, DeadlineUnit.WORKING_DAYS, pauses)
                            .dueOn())
                    .as("%d working days after %s with %s", n, event, pauses)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-12, true, 2021-12-13", // GC-CC: a Sunday
        "2021-12-12, false, 2021-12-12",
        "2022-03-31, true, 2022-03-31", // GC-CYQY-09
        "2022-04-02, true, 2022-04-02", // a make-up Saturday is no rest day
        "2022-04-03, true, 2022-04-06",
    })
    void aPrintedRestDayRollsForTheApplicantOnly(String printed, boolean rolls, String due) {
        assertThat(deadlines.printed(day(printed), rolls).dueOn()).isEqualTo(day(due));
    }

    @Test
    void theSentenceSaysThatADayRolled() {
        assertThat(deadlines.printed(day("2021-12-12"), true).explanation())
                .isEqualTo("截止日 2021 年 12 月 12 日是休息日，顺延至 2021 年 12 月 13 日 24:00");
    }

    @Test
    void t3FiveWorkingDaysAcrossNationalDayWithTheMakeUpSaturday() {
        Deadline due = after("2021-09-29", 5, DeadlineUnit.WORKING_DAYS);
        assertThat(due.dueOn()).isEqualTo(day("2021-10-12"));
        assertThat(due.explanation()).isEqualTo("5 个工作日，自 9 月 29 日次日起，至 10 月 12 日 24:00（其间休息日 8 天不计）");
    }

    @Test
    void t4AYearWithoutCalendarIsSaidNotGuessed() {
        assertThatThrownBy(() -> after("2026-12-28", 5, DeadlineUnit.WORKING_DAYS))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(Deadlines.unknown(refusal))
                        .contains("期限未定：2027 年工作日历尚未发布"));
        assertThat(after("2026-12-28", 3, DeadlineUnit.WORKING_DAYS).dueOn())
                .as("no day of the unknown year is asked for")
                .isEqualTo(day("2026-12-31"));
    }

    @Test
    void t6AMakeUpWorkingSundayCounts() {
        assertThat(calendar.isWorkingDay(day("2021-09-26"))).isTrue();
        assertThat(after("2021-09-24", 1, DeadlineUnit.WORKING_DAYS).dueOn()).isEqualTo(day("2021-09-26"));
        assertThat(deadlines.printed(day("2021-09-26"), true).dueOn()).isEqualTo(day("2021-09-26"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 12, 2021-02-28",
        "2020-02-29, 48, 2024-02-29",
        "2021-11-29, 3, 2022-02-28",
        "2019-11-29, 3, 2020-02-29",
        "2021-09-01, 3, 2021-12-01", // GC-CYQY-11
    })
    void t7MonthsAround29February(String event, int months, String due) {
        assertThat(after(event, months, DeadlineUnit.MONTHS).dueOn()).isEqualTo(day(due));
    }
}
