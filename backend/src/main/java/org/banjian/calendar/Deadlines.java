package org.banjian.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banjian.shared.Refusal;
import org.springframework.stereotype.Service;

/** Computes time limits 期限: the event day is not counted, a month ends on the corresponding day or the last of the month. */
@Service
public class Deadlines {

    /** A sentence names this many pauses. */
    private static final int NAMED_PAUSES = 6;

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

    /**
     * As {@link #after(LocalDate, int, DeadlineUnit)} with pauses in between, in their order: after each the time goes on with what was left. A
     * pause that begins when the time is over changes nothing; when it begins on the last day, the day of the supply is the last.
     */
    public Deadline after(LocalDate eventDay, int n, DeadlineUnit unit, List<Pause> pauses) {
        LocalDate due = null;
        LocalDate from = eventDay;
        int left = n;
        List<Pause> counted = new ArrayList<>();
        for (Pause pause : pauses) {
            if (unit == DeadlineUnit.WORKING_DAYS) {
                int used = calendar.workingDaysBetween(from, pause.requestedOn());
                if (used > left
                        || (used == left && calendar.workingDayAfter(from, left).isBefore(pause.requestedOn()))) {
                    break;
                }
                left -= used;
                from = pause.suppliedOn();
            } else {
                due = due == null ? after(eventDay, n, unit).dueOn() : due;
                if (due.isBefore(pause.requestedOn())) {
                    break;
                }
                due = due.plusDays(ChronoUnit.DAYS.between(pause.requestedOn(), pause.suppliedOn()));
            }
            counted.add(pause);
        }
        if (counted.isEmpty()) {
            return after(eventDay, n, unit);
        }
        LocalDate last = due == null ? calendar.workingDayAfter(from, left) : due;
        return new Deadline(
                last,
                amount(n, unit) + "，自 " + print(eventDay, last) + "次日起，至 " + print(last, eventDay) + " 24:00"
                        + notCounted(counted, eventDay, last));
    }

    /** How much of a time was used up to the end of a day, pauses apart. */
    public int used(LocalDate eventDay, DeadlineUnit unit, List<Pause> pauses, LocalDate until) {
        int used = 0;
        LocalDate from = eventDay;
        for (Pause pause : pauses) {
            used += between(from, pause.requestedOn(), unit);
            from = pause.suppliedOn();
        }
        return used + between(from, until, unit);
    }

    private int between(LocalDate from, LocalDate to, DeadlineUnit unit) {
        return unit == DeadlineUnit.WORKING_DAYS
                ? calendar.workingDaysBetween(from, to)
                : (int) ChronoUnit.DAYS.between(from, to);
    }

    /** A day that a document prints 截止日: it counts to its end; where it rolls 顺延, a rest day gives way to the next working day. */
    public Deadline printed(LocalDate day, boolean rolls) {
        LocalDate due = rolls ? calendar.thisOrNextWorkingDay(day) : day;
        return new Deadline(
                due,
                due.equals(day)
                        ? "截止日为 " + words(day) + " 24:00"
                        : "截止日 " + words(day) + "是休息日，顺延至 " + words(due) + " 24:00");
    }

    /** The day on which to remind of a due day 提醒日. */
    public LocalDate remindOn(LocalDate dueOn, int workingDaysBefore) {
        return calendar.workingDayBefore(dueOn, workingDaysBefore);
    }

    /** 提示 for a time that nobody can compute yet; empty where a refusal has another reason. */
    public static Optional<String> unknown(Refusal refusal) {
        return refusal.code().equals(WorkingCalendar.MISSING)
                ? Optional.of("期限未定：" + refusal.extra().get("year") + " 年工作日历尚未发布")
                : Optional.empty();
    }

    private static String notCounted(List<Pause> pauses, LocalDate eventDay, LocalDate last) {
        List<Pause> real = pauses.stream()
                .filter(pause -> pause.suppliedOn().isAfter(pause.requestedOn()))
                .toList();
        if (real.isEmpty()) {
            return "";
        }
        boolean oneYear = eventDay.getYear() == last.getYear();
        String listed = real.stream()
                .limit(NAMED_PAUSES)
                .map(pause -> {
                    LocalDate first = pause.requestedOn().plusDays(1);
                    LocalDate end = pause.suppliedOn();
                    return first.equals(end) ? day(first, oneYear) : day(first, oneYear) + "至 " + day(end, oneYear);
                })
                .collect(Collectors.joining("、"));
        return "；补正期间 " + listed + (real.size() > NAMED_PAUSES ? "等共 " + real.size() + " 次" : "") + "不计";
    }

    private static String day(LocalDate day, boolean withoutYear) {
        return withoutYear ? print(day, day) : words(day);
    }

    /** The day as sentences print it. */
    public static String words(LocalDate day) {
        return day.getYear() + " 年 " + print(day, day);
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

    /** 5 个工作日. */
    public static String amount(int n, DeadlineUnit unit) {
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
