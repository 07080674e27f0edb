package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banjian.testing.TestDatabases;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

/** Each start-up guard refuses what it is there for, in a sentence that an operator can act upon. */
@NullUnmarked
class StartGuardsTests {

    private static void assertRefused(ThrowingCallable start, String chinese, String english) {
        assertThatThrownBy(start).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused.getMessage()).contains(chinese).contains(english);
            assertThat(refused.action()).isNotBlank();
            var analysis = new StartRefusedAnalyzer().analyze(refused);
            assertThat(analysis.getDescription()).contains(chinese);
        });
    }

    @Test
    void anotherTimeZone() {
        assertRefused(
                () -> EnvironmentGuard.checkZone(TimeZone.getTimeZone("UTC")), "本机时区是 UTC", "must be Asia/Shanghai");
        assertThatCode(() -> EnvironmentGuard.checkZone(TimeZone.getTimeZone("Asia/Shanghai")))
                .doesNotThrowAnyException();
    }

    @Test
    void productionOnTheDemosDatabase() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("mysql");
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:./data/banjian");
        assertRefused(() -> EnvironmentGuard.checkProduction(environment), "不是 MySQL", "needs a MySQL URL");
    }

    @Test
    void productionWithASecretOfTheDemo() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("mysql");
        environment.setProperty("spring.datasource.url", "jdbc:mysql://db/banjian");
        environment.setProperty(
                "banjian.cipher.keys.k1",
                Base64.getEncoder().encodeToString("demo-key-of-32-bytes-0000000000".getBytes()));
        assertRefused(() -> EnvironmentGuard.checkProduction(environment), "演示密钥", "demo's key");
        environment.setProperty("banjian.cipher.keys.k1", Base64.getEncoder().encodeToString(new byte[32]));
        assertThatCode(() -> EnvironmentGuard.checkProduction(environment)).doesNotThrowAnyException();
        environment.setActiveProfiles("mysql", "demo");
        assertRefused(() -> EnvironmentGuard.checkProduction(environment), "不能同时启用", "exclude each other");
    }

    private static HikariDataSource database(String isolation, boolean withIndex) throws SQLException {
        var database = TestDatabases.h2();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setTransactionIsolation(isolation);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table ACT_RU_TASK (ID_ varchar(64), PARENT_TASK_ID_ varchar(64))");
            if (withIndex) {
                statement.execute("create index ACT_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_)");
            }
        }
        return pool;
    }

    @Test
    void anotherIsolationLevel() throws SQLException {
        try (var pool = database("TRANSACTION_SERIALIZABLE", true)) {
            assertRefused(() -> new DatabaseGuard(pool).check(), "隔离级别", "not READ_COMMITTED");
        }
    }

    @Test
    void aMissingIndex() throws SQLException {
        try (var pool = database("TRANSACTION_READ_COMMITTED", false)) {
            assertRefused(() -> new DatabaseGuard(pool).check(), "缺少索引", "PARENT_TASK_ID_");
        }
    }

    @Test
    void aClockThatIsNotTheDatabases() throws SQLException {
        try (var pool = database("TRANSACTION_READ_COMMITTED", true)) {
            assertThatCode(() -> new DatabaseGuard(pool).check()).doesNotThrowAnyException();
            for (Duration off : new Duration[] {Duration.ofSeconds(4), Duration.ofSeconds(-4), Duration.ofHours(8)}) {
                var wrong = Clock.offset(Clock.systemUTC(), off);
                assertRefused(() -> new DatabaseGuard(pool, wrong).check(), "相差", "clock");
            }
        }
    }

    @Test
    void aRefusedDatabaseStopsTheStart() {
        var database = TestDatabases.h2();
        Throwable failure = catchThrowable(() -> new SpringApplicationBuilder(EngineTestContext.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off")
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.hikari.transaction-isolation=TRANSACTION_SERIALIZABLE")
                .close());
        assertThat(failure).hasRootCauseInstanceOf(StartRefused.class).hasStackTraceContaining("隔离级别");
    }
}
