package org.banjian.calendar;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time of the database, so that every node judges a deadline alike; the difference to this machine is measured every five seconds. */
final class DatabaseClock extends LegalClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Clock MACHINE = Clock.systemUTC();

    private final DataSource dataSource;
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "legal-clock");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration offset;

    DatabaseClock(DataSource dataSource) {
        this.dataSource = dataSource;
        try {
            this.offset = measure();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell the time: " + e.getMessage(), e);
        }
        refresher.scheduleWithFixedDelay(this::refresh, 5, 5, TimeUnit.SECONDS);
    }

    @Override
    public Instant instant() {
        return MACHINE.instant().plus(offset);
    }

    @Override
    public boolean ticking() {
        return true;
    }

    @Override
    public void close() {
        refresher.shutdownNow();
    }

    private void refresh() {
        try {
            offset = measure();
        } catch (SQLException | RuntimeException e) {
            LOG.warn(
                    "The database did not tell the time, the last difference of {} ms is kept: {}",
                    offset.toMillis(),
                    e.getMessage());
        }
    }

    private Duration measure() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            Instant before = MACHINE.instant();
            try (ResultSet row =
                    statement.executeQuery(h2 ? "select current_timestamp(6)" : "select unix_timestamp(now(6))")) {
                row.next();
                Instant database =
                        h2 ? row.getObject(1, OffsetDateTime.class).toInstant() : fromSeconds(row.getBigDecimal(1));
                Instant after = MACHINE.instant();
                Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
                return Duration.between(middle, database);
            }
        }
    }

    private static Instant fromSeconds(BigDecimal seconds) {
        return Instant.ofEpochSecond(0, seconds.movePointRight(9).longValue());
    }
}
