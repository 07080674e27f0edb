package org.banjian.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** Computes time limits 期限: the event day is not counted, a month ends on the corresponding day or the last of the month. */
@Service
public class Deadlines {

    private final WorkingCalendar calendar;

    Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Due until 24:00 of the n-th day or month after a day that is itself not counted. */
    public Deadline after(LocalDate eventDay, int n, DeadlineUnit unit) {
        LocalDate due =
                switch (unit) {
                    case WORKING_DAYS -> calendar.workingDayAfter(eventDay, n);
                    case CALENDAR_DAYS -> eventDay.plusDays(n);
                    case MONTHS -> MonthDeadline.addMonths(eventDay, n);
                };
        return new Deadline(
                due,
                amount(n, unit) + "，自 " + print(eventDay, due) + "次日起，至 " + print(due, eventDay) + " 24:00"
                        + skipped(eventDay, due, n, unit));
    }

    /** The latest day for what must be done n units before a day that is itself not counted. */
    public Deadline before(LocalDate eventDay, int n, DeadlineUnit unit) {
        LocalDate due =
                switch (unit) {
                    case WORKING_DAYS -> calendar.workingDayBefore(eventDay, n);
                    case CALENDAR_DAYS -> eventDay.minusDays(n);
                    case MONTHS -> MonthDeadline.addMonths(eventDay, -n);
                };
        return new Deadline(
                due,
                print(eventDay, due) + "的 " + amount(n, unit) + "前，最迟 " + print(due, eventDay) + " 24:00"
                        + skipped(due, eventDay.minusDays(1), n - 1, unit));
    }

    /** Working days left until a due day: 0 on the day itself, negative when overdue. */
    public int workingDaysLeft(LocalDate today, LocalDate dueOn) {
        return calendar.workingDaysBetween(today, dueOn);
    }

    private static String amount(int n, DeadlineUnit unit) {
        return n
                + switch (unit) {
                    case WORKING_DAYS -> " 个工作日";
                    case CALENDAR_DAYS -> " 日";
                    case MONTHS -> " 个月";
                };
    }

    private static String skipped(LocalDate fromExclusive, LocalDate toInclusive, int counted, DeadlineUnit unit) {
        long rest = ChronoUnit.DAYS.between(fromExclusive, toInclusive) - counted;
        return unit == DeadlineUnit.WORKING_DAYS && rest > 0 ? "（其间休息日 " + rest + " 天不计）" : "";
    }

    private static String print(LocalDate day, LocalDate other) {
        String year = day.getYear() == other.getYear() ? "" : day.getYear() + " 年 ";
        return year + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
