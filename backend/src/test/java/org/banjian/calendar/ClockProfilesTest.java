package org.banjian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which clock judges deadlines is a matter of the profile, and there is one. */
class ClockProfilesTest {

    @Test
    void productionIsJudgedByTheTimeOfTheDatabase() {
        TestDatabases.TestDatabase database = TestDatabases.h2();
        new ApplicationContextRunner()
                .withPropertyValues("spring.profiles.active=mysql")
                .withBean(
                        DataSource.class,
                        () -> new DriverManagerDataSource(database.url(), database.user(), database.password()))
                .withUserConfiguration(ClockConfiguration.class)
                .run(context -> {
                    assertThat(context).hasSingleBean(LegalClock.class);
                    assertThat(context).hasSingleBean(DatabaseClock.class);
                });
    }
}
