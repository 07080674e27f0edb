package org.banjian.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the demo's clock; does not exist elsewhere. */
@RestController
@Profile("demo & !sandbox")
class DemoClockController {

    record MoveClock(@Nullable String to) {}

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DemoClock clock;
    private final WorkingCalendar calendar;
    private final CalendarController pages;
    private final AuditTrail audit;

    DemoClockController(DemoClock clock, WorkingCalendar calendar, CalendarController pages, AuditTrail audit) {
        this.clock = clock;
        this.calendar = calendar;
        this.pages = pages;
        this.audit = audit;
    }

    /** {@code to}: NEXT_DAY, NEXT_WORKING_DAY, a date (its 09:00) or a time such as 2022-04-01T00:00 or 2022-04-01T00:00:00+08:00. */
    @PostMapping("/api/clock/moves")
    ClockView moveClock(@RequestBody MoveClock command) {
        LocalDateTime to = target(command.to() == null ? "" : command.to());
        calendar.isWorkingDay(to.toLocalDate());
        clock.moveTo(to);
        return pages.view();
    }

    @EventListener
    void recordMove(ClockMoved moved) {
        audit.append(
                AuditActor.SYSTEM,
                "moveClock",
                "clock",
                "demo",
                null,
                Map.of("from", moved.from().toString(), "to", moved.to().toString()));
    }

    private LocalDateTime target(String to) {
        LocalDate today = clock.today();
        try {
            return switch (to) {
                case "NEXT_DAY" -> today.plusDays(1).atTime(MORNING);
                case "NEXT_WORKING_DAY" -> calendar.workingDayAfter(today, 1).atTime(MORNING);
                default -> exact(to);
            };
        } catch (DateTimeException e) {
            throw Refusal.badRequest(
                    "CLOCK_TARGET_INVALID", "“" + to + "”不是可以拨到的时间，请填写 NEXT_DAY、NEXT_WORKING_DAY 或 2021-08-09 这样的日期。");
        }
    }

    private static LocalDateTime exact(String to) {
        if (!to.contains("T")) {
            return LocalDate.parse(to).atTime(MORNING);
        }
        return to.length() > 19 || to.endsWith("Z")
                ? OffsetDateTime.parse(to).atZoneSameInstant(LegalClock.ZONE).toLocalDateTime()
                : LocalDateTime.parse(to);
    }
}
