package org.banjian.calendar;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Exactly one clock: the database's, the demo's or the rehearsal's. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("!demo & !sandbox")
    DatabaseClock databaseClock(DataSource dataSource) {
        return new DatabaseClock(dataSource);
    }

    @Bean
    @Profile("demo & !sandbox")
    @DependsOnDatabaseInitialization
    DemoClock demoClock(
            JdbcClient jdbc,
            ObjectProvider<PlatformTransactionManager> transactions,
            ApplicationEventPublisher events) {
        return new DemoClock(jdbc, transactions, events);
    }

    @Bean
    @Profile("sandbox")
    SandboxClock sandboxClock(
            ObjectProvider<PlatformTransactionManager> transactions, ApplicationEventPublisher events) {
        return new SandboxClock(transactions, events);
    }
}
