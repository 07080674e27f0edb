package org.banjian.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banjian.shared.Refusal;

/**
 * The holiday arrangement 放假安排 of one year.
 *
 * @param restDays days off, weekends inside a holiday included
 * @param makeUpWorkdays Saturdays and Sundays on which people work 调休上班
 * @param source the document that says so
 * @param names name of the holiday by day off
 */
public record CalendarYear(
        int year, Set<LocalDate> restDays, Set<LocalDate> makeUpWorkdays, String source, Map<LocalDate, String> names) {

    private static final Pattern ENTRY =
            Pattern.compile("(?<name>[^0-9]*?)\\s*(?<from>\\d\\d-\\d\\d)(?:\\s*(?:\\.\\.|至)\\s*(?<to>\\d\\d-\\d\\d))?");

    public CalendarYear {
        restDays = Collections.unmodifiableSet(new TreeSet<>(restDays));
        makeUpWorkdays = Collections.unmodifiableSet(new TreeSet<>(makeUpWorkdays));
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    /**
     * Reads lists as they stand in the register: {@code 元旦 01-01..01-03，春节 02-11..02-17} and {@code 02-07，02-20}. Refuses with 422
     * CALENDAR_DAYS_INVALID what is no day of the year, a make-up day that is no weekend, or a day in both lists.
     */
    public static CalendarYear read(int year, String restDays, String makeUpWorkdays, String source) {
        SortedMap<LocalDate, String> rest = days(year, restDays);
        SortedMap<LocalDate, String> work = days(year, makeUpWorkdays);
        if (rest.isEmpty()) {
            throw invalid(year + " 年没有任何放假日，请按放假安排填写，例如“元旦 01-01..01-03”。");
        }
        for (LocalDate day : work.keySet()) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend || rest.containsKey(day)) {
                throw invalid("调休上班日 " + day + (weekend ? " 同时列为放假日" : " 不是周末") + "，请对照放假安排改正。");
            }
        }
        rest.values().removeIf(String::isEmpty);
        return new CalendarYear(year, days(year, restDays).keySet(), work.keySet(), source, rest);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (restDays.contains(day)) {
            return false;
        }
        return makeUpWorkdays.contains(day) || day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private static SortedMap<LocalDate, String> days(int year, String list) {
        SortedMap<LocalDate, String> found = new TreeMap<>();
        for (String part : list.split("[,，;；]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            Matcher entry = ENTRY.matcher(part.strip());
            if (!entry.matches()) {
                throw invalid("“" + part.strip() + "”不是月日或月日范围，请写成 02-07 或 02-11..02-17。");
            }
            LocalDate from = day(year, entry.group("from"));
            String end = entry.group("to");
            LocalDate to = end == null ? from : day(year, end);
            if (to.isBefore(from)) {
                throw invalid("“" + part.strip() + "”的止日早于起日，跨年的假期请分别登记在两个年份。");
            }
            from.datesUntil(to.plusDays(1))
                    .forEach(day -> found.put(day, entry.group("name").strip()));
        }
        return found;
    }

    private static LocalDate day(int year, String monthDay) {
        try {
            MonthDay day = MonthDay.parse("--" + monthDay);
            if (!day.isValidYear(year)) {
                throw invalid(year + " 年没有 " + monthDay + " 这一天。");
            }
            return day.atYear(year);
        } catch (DateTimeException e) {
            throw invalid("“" + monthDay + "”不是日期，请写成两位月、两位日，例如 02-07。");
        }
    }

    private static Refusal invalid(String message) {
        return Refusal.unprocessable("CALENDAR_DAYS_INVALID", message, null);
    }
}
