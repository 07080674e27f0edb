package org.banjian.calendar;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How often the working calendar was changed 日历版本. A deadline keeps the version that it was computed with: one with an older version is
 * computed anew.
 */
@Service
public class CalendarVersions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CalendarVersions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** To be read before the calendar itself, so that a change in between is noticed. */
    public long current() {
        return jdbc.sql("select version from calendar_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** A year was changed by people; everybody who listens takes part in the caller's transaction. */
    public void changed(int year, String source) {
        advance();
        events.publishEvent(new CalendarChanged(year, source));
    }

    /** A year was changed while nobody listens yet. */
    public void advance() {
        jdbc.sql("update calendar_version set version = version + 1 where id = 1")
                .update();
    }
}
