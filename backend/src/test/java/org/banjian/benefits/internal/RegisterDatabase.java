package org.banjian.benefits.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.banjian.testing.StandingClock;
import org.banjian.testing.TestDatabases;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The register's tables in a fresh database of its own, with many hands at once. */
final class RegisterDatabase implements AutoCloseable {

    static final int CROWD = 8;

    final HikariDataSource source;
    final JdbcClient jdbc;
    final BenefitRegister register;
    private final TransactionTemplate transaction;

    RegisterDatabase(TestDatabases.Kind kind) {
        TestDatabases.TestDatabase database = TestDatabases.fresh(kind);
        source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        source.setMaximumPoolSize(CROWD + 2);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V500__cases.sql"),
                        new ClassPathResource("db/migration/V700__benefits.sql"))
                .execute(source);
        jdbc = JdbcClient.create(source);
        register = new BenefitRegister(jdbc, new StandingClock());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** In one transaction, again when the database chose it as the victim of a deadlock. */
    <T> T inTransaction(Supplier<T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> act.get());
            } catch (PessimisticLockingFailureException victim) {
                if (attempt == 20) {
                    throw victim;
                }
            }
        }
    }

    /** What each of the crowd got. */
    static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService crowd = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(crowd.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return act.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            crowd.shutdownNow();
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
