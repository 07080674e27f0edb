package org.banjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertiesTest {

    private final WorkingCalendar calendar = Notices.calendar();

    @Provide
    Arbitrary<LocalDate> days() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        return Arbitraries.integers().between(0, 365 * 5).map(first::plusDays);
    }

    @Property
    void goingForthAndBackReachesAWorkingDayAgain(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 120) int n) {
        LocalDate due = calendar.workingDayAfter(day, n);
        LocalDate back = calendar.workingDayBefore(due, n);
        assertThat(back).isEqualTo(calendar.isWorkingDay(day) ? day : calendar.workingDayBefore(day, 1));
    }

    @Property
    void theNthWorkingDayIsNWorkingDaysAway(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 120) int n) {
        LocalDate due = calendar.workingDayAfter(day, n);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.workingDaysBetween(day, due)).isEqualTo(n);
        assertThat(calendar.workingDaysBetween(due, day)).isEqualTo(-n);
    }

    @Property
    void stepsAddUp(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 0, max = 60) int n,
            @ForAll @IntRange(min = 1, max = 60) int m) {
        assertThat(calendar.workingDayAfter(calendar.workingDayAfter(day, n), m))
                .isEqualTo(calendar.workingDayAfter(day, n + m));
    }

    @Property
    void aMonthEndsOnTheCorrespondingDayOrTheLastOfTheMonth(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 24) int n) {
        LocalDate end = MonthDeadline.addMonths(day, n);
        boolean corresponding = end.getDayOfMonth() == day.getDayOfMonth();
        boolean last = end.getDayOfMonth() == end.lengthOfMonth() && end.lengthOfMonth() < day.getDayOfMonth();
        assertThat(corresponding || last).isTrue();
        assertThat(end.getYear() * 12 + end.getMonthValue()).isEqualTo(day.getYear() * 12 + day.getMonthValue() + n);
    }
}
