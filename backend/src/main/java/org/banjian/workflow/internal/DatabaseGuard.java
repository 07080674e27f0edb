package org.banjian.workflow.internal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Refuses a database that would make the engine slow, wrong or late; asked before the engine is built. */
@Component
@DependsOnDatabaseInitialization
class DatabaseGuard {

    private static final Duration LARGEST_DIFFERENCE = Duration.ofSeconds(2);

    private final DataSource dataSource;
    /** The machine's own time, without the offset of the demo's clock. */
    private final Clock wall;

    @Autowired
    DatabaseGuard(DataSource dataSource) {
        this(dataSource, Clock.systemUTC());
    }

    DatabaseGuard(DataSource dataSource, Clock wall) {
        this.dataSource = dataSource;
        this.wall = wall;
    }

    void check() {
        try (Connection connection = dataSource.getConnection()) {
            isolation(connection);
            index(connection);
            clock(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "无法检查数据库：" + e.getMessage(),
                    "The database cannot be checked: " + e.getMessage(),
                    "Check the database.");
        }
    }

    private static void isolation(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new StartRefused(
                    "数据库连接的隔离级别不是 READ_COMMITTED，并发办理会出错。",
                    "Connections are not READ_COMMITTED; concurrent work would fail.",
                    "Set spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED.");
        }
    }

    private static void index(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String table = meta.storesLowerCaseIdentifiers() ? "act_ru_task" : "ACT_RU_TASK";
        try (ResultSet indexes =
                meta.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (indexes.next()) {
                String column = indexes.getString("COLUMN_NAME");
                if (column != null
                        && column.toUpperCase(Locale.ROOT).equals("PARENT_TASK_ID_")
                        && indexes.getInt("ORDINAL_POSITION") == 1) {
                    return;
                }
            }
        }
        throw new StartRefused(
                "数据库缺少索引 ACT_RU_TASK(PARENT_TASK_ID_)：没有它，每办结一个任务都要扫描整张表。",
                "The index ACT_RU_TASK(PARENT_TASK_ID_) is missing; every finished task would scan the table.",
                "Run the migrations: create index ACT_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_).");
    }

    private void clock(Connection connection) throws SQLException {
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        String sql = h2 ? "select extract(epoch from current_timestamp(3))" : "select unix_timestamp(now(3))";
        Instant before = wall.instant();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            Instant database = instant(row.getBigDecimal(1));
            Instant after = wall.instant();
            Duration off =
                    database.isBefore(before) ? Duration.between(database, before) : Duration.between(after, database);
            if (off.compareTo(LARGEST_DIFFERENCE) > 0) {
                throw new StartRefused(
                        "本机时间与数据库相差 " + off.toSeconds() + " 秒，超过 2 秒：期限会算错。",
                        "This machine's clock and the database's differ by " + off.toSeconds()
                                + " s; at most 2 s are allowed.",
                        "Let both follow the same NTP server.");
            }
        }
    }

    private static Instant instant(BigDecimal epochSeconds) {
        return Instant.ofEpochMilli(epochSeconds.movePointRight(3).longValue());
    }
}
