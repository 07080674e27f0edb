package org.banjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.banjian.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Notices.calendar();

    /** The holidays that the published golden cases state for 2021 to 2023. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2021 | 01-01..01-03, 02-11..02-17, 04-03..04-05, 05-01..05-05, 06-12..06-14, 09-19..09-21, 10-01..10-07 | 02-07, 02-20, 04-25, 05-08, 09-18, 09-26, 10-09
            2022 | 01-01..01-03, 01-31..02-06, 04-03..04-05, 04-30..05-04, 06-03..06-05, 09-10..09-12, 10-01..10-07, 12-31..12-31 | 01-29, 01-30, 04-02, 04-24, 05-07, 10-08, 10-09
            2023 | 01-01..01-02, 01-21..01-27, 04-05..04-05, 04-29..05-03, 06-22..06-24, 09-29..10-06 | 01-28, 01-29, 04-23, 05-06, 06-25, 10-07, 10-08
            """)
    void agreesWithTheGoldenCases(int year, String off, String work) {
        CalendarYear golden = CalendarYear.read(year, off, work, "golden");
        CalendarYear ours = calendar.year(year).orElseThrow();
        assertThat(ours.restDays()).isEqualTo(golden.restDays());
        assertThat(ours.makeUpWorkdays()).isEqualTo(golden.makeUpWorkdays());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-11-19, 5, 2021-11-26", // GC-CC-18
        "2021-09-24, 5, 2021-09-30", // a make-up Sunday counts
        "2021-09-28, 5, 2021-10-11", // National Day with a make-up Saturday
        "2021-12-30, 2, 2022-01-04", // over the year's end
        "2021-08-02, 0, 2021-08-02",
    })
    void countsWorkingDaysAfterTheEventDay(LocalDate event, int n, LocalDate due) {
        assertThat(calendar.workingDayAfter(event, n)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2021-10-12, 4, 2021-09-30", "2021-09-27, 1, 2021-09-26", "2022-01-04, 1, 2021-12-31"})
    void countsBackwardsFromTheEventDay(LocalDate event, int n, LocalDate latest) {
        assertThat(calendar.workingDayBefore(event, n)).isEqualTo(latest);
    }

    @Test
    void daysLeftAreNegativeWhenOverdue() {
        LocalDate friday = LocalDate.of(2021, 8, 6);
        LocalDate monday = LocalDate.of(2021, 8, 9);
        assertThat(calendar.workingDaysBetween(friday, monday)).isEqualTo(1);
        assertThat(calendar.workingDaysBetween(monday, friday)).isEqualTo(-1);
        assertThat(calendar.workingDaysBetween(monday, monday)).isZero();
    }

    @Test
    void theLaterNoticeOfAYearCounts() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 5, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 5, 5))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 1, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 3))).isTrue();
    }

    @Test
    void anUnknownYearIsAnErrorNeverAGuess() {
        assertThatThrownBy(() -> calendar.workingDayAfter(LocalDate.of(2026, 12, 30), 5))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("CALENDAR_MISSING");
                    assertThat(refusal.status()).isEqualTo(422);
                    assertThat(refusal.message()).contains("2027 年的工作日历尚未登记");
                    assertThat(refusal.extra()).containsEntry("year", 2027);
                });
        assertThat(calendar.year(2018)).isEmpty();
    }

    @Test
    void everyYearFrom2019To2026HasItsDocument() {
        Set<Integer> years = new TreeSet<>();
        for (HolidayNotice notice : Notices.all()) {
            years.add(notice.year());
            assertThat(notice.document()).matches("国办发明电〔20\\d\\d〕\\d+号.*");
            assertThat(notice.issued().getYear()).isBetween(notice.year() - 1, notice.year());
        }
        assertThat(years).containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @ParameterizedTest
    @CsvSource({
        "02-30, ''",
        "01-01..13-01, ''",
        "春节, ''",
        "02-11..02-07, ''",
        "'', 02-07",
        "01-01, 02-08", // a Monday
        "'01-01, 02-06..02-07', 02-07"
    })
    void refusesListsThatCannotBe(String rest, String work) {
        assertThatThrownBy(() -> CalendarYear.read(2021, rest, work, "test"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CALENDAR_DAYS_INVALID"));
    }
}
