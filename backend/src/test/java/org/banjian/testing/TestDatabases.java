package org.banjian.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Fresh databases for tests: H2 in memory, and a real MySQL. The MySQL server is the one named by
 * {@code BANJIAN_TEST_MYSQL_URL} (a JDBC URL without a database, for a user who may create databases), or one that the
 * build has fetched from Maven Central and that is started here on a free port. A missing server is an error, never a
 * silent skip.
 */
public final class TestDatabases {

    /** Where a fresh, empty database can be reached. */
    public record TestDatabase(Kind kind, String url, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        /** Lets a Spring test run on this database, with the connection settings of production. */
        public void register(DynamicPropertyRegistry registry) {
            registry.add("spring.datasource.url", this::url);
            registry.add("spring.datasource.username", this::user);
            registry.add("spring.datasource.password", this::password);
            registry.add("spring.datasource.hikari.transaction-isolation", () -> "TRANSACTION_READ_COMMITTED");
            registry.add("spring.datasource.hikari.maximum-pool-size", () -> "12");
        }
    }

    public enum Kind {
        H2,
        MYSQL
    }

    private TestDatabases() {}

    public static TestDatabase fresh(Kind kind) {
        return kind == Kind.H2 ? h2() : mysql();
    }

    public static TestDatabase h2() {
        String name = "test" + UUID.randomUUID().toString().replace("-", "");
        String url = "jdbc:h2:mem:" + name
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000";
        return new TestDatabase(Kind.H2, url, "banjian", "");
    }

    public static TestDatabase mysql() {
        MySqlServer server = MySqlServer.running();
        String name = "banjian_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        try (Connection admin = server.admin();
                var statement = admin.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4 collate utf8mb4_0900_as_cs");
        } catch (SQLException e) {
            throw new IllegalStateException("The MySQL test server refused to create a database: " + e.getMessage(), e);
        }
        return new TestDatabase(Kind.MYSQL, server.urlOf(name), server.user(), server.password());
    }
}
