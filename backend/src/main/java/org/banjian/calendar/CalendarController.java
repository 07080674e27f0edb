package org.banjian.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarController {

    private final LegalClock clock;
    private final WorkingCalendar calendar;
    private final boolean demo;

    CalendarController(LegalClock clock, WorkingCalendar calendar, ObjectProvider<DemoClock> demo) {
        this.clock = clock;
        this.calendar = calendar;
        this.demo = demo.getIfAvailable() != null;
    }

    @GetMapping("/api/clock")
    ClockView clock() {
        return view();
    }

    @GetMapping("/api/calendar/{year}")
    CalendarView calendarYear(@PathVariable int year) {
        return calendar.year(year)
                .map(found -> new CalendarView(year, true, found.source(), days(found)))
                .orElseGet(() -> new CalendarView(year, false, "", List.of()));
    }

    /** A year without a calendar does not stop the clock from being shown. */
    ClockView view() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        boolean workingDay = calendar.year(today.getYear())
                .map(year -> year.isWorkingDay(today))
                .orElse(false);
        return new ClockView(now.toOffsetDateTime(), today, demo, workingDay);
    }

    private static List<CalendarView.Day> days(CalendarYear year) {
        return Stream.concat(
                        year.restDays().stream()
                                .map(day -> new CalendarView.Day(
                                        day,
                                        CalendarView.Kind.REST,
                                        year.names().get(day))),
                        year.makeUpWorkdays().stream()
                                .map(day -> new CalendarView.Day(day, CalendarView.Kind.MAKE_UP_WORK, "调休上班")))
                .sorted(Comparator.comparing(CalendarView.Day::date))
                .toList();
    }
}
