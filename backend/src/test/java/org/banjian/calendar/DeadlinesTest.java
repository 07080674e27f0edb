package org.banjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(Notices.calendar());

    @Test
    void explainsWorkingDays() {
        Deadline due = deadlines.after(LocalDate.of(2021, 3, 8), 5, DeadlineUnit.WORKING_DAYS);
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2021, 3, 15));
        assertThat(due.explanation()).isEqualTo("5 个工作日，自 3 月 8 日次日起，至 3 月 15 日 24:00（其间休息日 2 天不计）");
    }

    @Test
    void namesTheYearsWhenTheyDiffer() {
        Deadline due = deadlines.after(LocalDate.of(2021, 12, 30), 2, DeadlineUnit.WORKING_DAYS);
        assertThat(due.explanation()).isEqualTo("2 个工作日，自 2021 年 12 月 30 日次日起，至 2022 年 1 月 4 日 24:00（其间休息日 3 天不计）");
    }

    @Test
    void aMonthEndsOnTheCorrespondingDay() {
        assertThat(deadlines
                        .after(LocalDate.of(2021, 9, 1), 3, DeadlineUnit.MONTHS)
                        .dueOn())
                .isEqualTo(LocalDate.of(2021, 12, 1));
        assertThat(deadlines
                        .after(LocalDate.of(2021, 11, 30), 3, DeadlineUnit.MONTHS)
                        .dueOn())
                .isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    void countsBackInCalendarAndWorkingDays() {
        assertThat(deadlines
                        .before(LocalDate.of(2021, 4, 20), 5, DeadlineUnit.CALENDAR_DAYS)
                        .dueOn())
                .isEqualTo(LocalDate.of(2021, 4, 15)); // GC-SH: filing 5 days before the examination
        Deadline latest = deadlines.before(LocalDate.of(2021, 10, 12), 4, DeadlineUnit.WORKING_DAYS);
        assertThat(latest.dueOn()).isEqualTo(LocalDate.of(2021, 9, 30));
        assertThat(latest.explanation()).isEqualTo("10 月 12 日的 4 个工作日前，最迟 9 月 30 日 24:00（其间休息日 8 天不计）");
    }
}
