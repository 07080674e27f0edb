package org.banjian.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.banjian.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The clock of the demo 演示时钟: starts in August 2021, ticks on, is moved forward by hand and never back; survives a restart. */
final class DemoClock extends LegalClock {

    static final Instant START = LocalDateTime.of(2021, 8, 2, 9, 0).atZone(ZONE).toInstant();

    private static final Clock MACHINE = Clock.systemUTC();

    private final JdbcClient jdbc;
    private final ClockSteps steps;
    private volatile Duration offset;

    DemoClock(
            JdbcClient jdbc,
            ObjectProvider<PlatformTransactionManager> transactions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.steps = new ClockSteps(transactions, events);
        this.offset = jdbc.sql("select offset_millis from legal_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElseGet(this::firstStart);
    }

    private Duration firstStart() {
        Duration first = Duration.between(MACHINE.instant(), START);
        jdbc.sql("insert into legal_clock (id, offset_millis) values (1, ?)")
                .param(first.toMillis())
                .update();
        return first;
    }

    @Override
    public Instant instant() {
        return MACHINE.instant().plus(offset);
    }

    @Override
    public boolean ticking() {
        return true;
    }

    /** Moves time forward; refuses a time that is already past. */
    void moveTo(LocalDateTime to) {
        Instant from = instant();
        Instant target = to.atZone(ZONE).toInstant();
        Duration moved = offset.plus(Duration.between(from, target));
        steps.move(from, target, () -> persist(to, moved), () -> offset = moved);
    }

    private void persist(LocalDateTime to, Duration moved) {
        int rows = jdbc.sql("update legal_clock set offset_millis = ? where id = 1 and offset_millis < ?")
                .param(moved.toMillis())
                .param(moved.toMillis())
                .update();
        if (rows == 0) {
            throw Refusal.unprocessable(
                    "CLOCK_NOT_FORWARD",
                    "演示时钟只能拨到以后的时间，现在是 " + now().withNano(0).toString().replace('T', ' ') + "，不能拨到 "
                            + to.toString().replace('T', ' ') + "。请选择以后的日期。",
                    null);
        }
    }
}
