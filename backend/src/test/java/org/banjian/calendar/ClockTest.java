package org.banjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.banjian.shared.Refusal;
import org.banjian.testing.TestDatabases;
import org.banjian.testing.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

class ClockTest {

    private final List<ClockMoved> moves = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void productionReadsTheTimeOfTheDatabase(TestDatabases.Kind kind) {
        try (DatabaseClock clock = new DatabaseClock(dataSource(TestDatabases.fresh(kind)))) {
            assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(2));
            assertThat(clock.ticking()).isTrue();
            assertThat(clock.getZone()).isEqualTo(LegalClock.ZONE);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void theDemoStartsInAugust2021AndOnlyMovesForward(TestDatabases.Kind kind) {
        DriverManagerDataSource database = dataSource(TestDatabases.fresh(kind));
        DemoClock clock = demo(database);
        assertThat(clock.now()).isBetween(at("2021-08-02T09:00"), at("2021-08-02T09:01"));

        clock.moveTo(at("2022-04-01T00:00"));
        assertThat(clock.now()).isBetween(at("2022-04-01T00:00"), at("2022-04-01T00:01"));
        assertThat(moves).hasSize(1);

        assertThatThrownBy(() -> clock.moveTo(at("2022-03-31T23:59")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CLOCK_NOT_FORWARD"));
        assertThat(moves).as("a refused move tells nobody").hasSize(1);

        assertThat(demo(database).now())
                .as("after a restart")
                .isBetween(at("2022-04-01T00:00"), at("2022-04-01T00:01"));
    }

    @Test
    void aMoveThatAListenerRefusesDoesNotHappen() {
        DriverManagerDataSource database = dataSource(TestDatabases.h2());
        JdbcClient jdbc = table(database);
        DemoClock clock = new DemoClock(jdbc, transactions(database), event -> {
            throw Refusal.conflict("BUSY", "忙");
        });
        assertThatThrownBy(() -> clock.moveTo(at("2021-09-01T09:00"))).isInstanceOf(Refusal.class);
        assertThat(clock.now()).isBefore(at("2021-08-02T10:00"));
        assertThat(demo(database).now()).isBefore(at("2021-08-02T10:00"));
    }

    @Test
    void theRehearsalClockStandsUntilItIsSet() {
        DriverManagerDataSource database = dataSource(TestDatabases.h2());
        SandboxClock clock = new SandboxClock(transactions(database), event -> moves.add((ClockMoved) event));
        clock.set(at("2021-03-08T10:00"));
        assertThat(clock.now()).isEqualTo(at("2021-03-08T10:00"));
        clock.set(at("2021-01-01T00:00"));
        assertThat(clock.now()).isEqualTo(at("2021-01-01T00:00"));
        assertThat(clock.ticking()).isFalse();
        assertThat(moves).hasSize(2);
    }

    private DemoClock demo(DriverManagerDataSource database) {
        return new DemoClock(table(database), transactions(database), event -> moves.add((ClockMoved) event));
    }

    private static JdbcClient table(DriverManagerDataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table if not exists legal_clock (id int not null primary key, offset_millis bigint not null)")
                .update();
        return jdbc;
    }

    private static ObjectProvider<PlatformTransactionManager> transactions(DriverManagerDataSource database) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("transactions", new DataSourceTransactionManager(database));
        return beans.getBeanProvider(PlatformTransactionManager.class);
    }

    private static DriverManagerDataSource dataSource(TestDatabase database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }
}
