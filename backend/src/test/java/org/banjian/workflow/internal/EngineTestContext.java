package org.banjian.workflow.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.banjian.calendar.LegalClock;
import org.banjian.calendar.WorkingCalendar;
import org.banjian.calendar.spi.Holidays;
import org.banjian.shared.CaseNo;
import org.banjian.testing.TestDatabases;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.banjian.workflow.spi.Decided;
import org.banjian.workflow.spi.Facts;
import org.banjian.workflow.spi.FeelFunction;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The workflow module alone, with a clock, facts and a block that a test sets. It has no annotation of its own, so that no scan takes
 * it into the tests of other modules.
 */
@EnableTransactionManagement
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@ComponentScan(
        basePackages = "org.banjian.workflow",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(Test|Tests|TestContext|Tests\\$.*|CalendarFunctions)"))
@Import(WorkingCalendar.class)
@NullUnmarked
class EngineTestContext {

    static class OnH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            on(TestDatabases.h2(), context);
        }
    }

    static class OnMySql implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            on(TestDatabases.mysql(), context);
        }
    }

    private static void on(TestDatabases.TestDatabase database, ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
                        "spring.datasource.hikari.maximum-pool-size=12")
                .applyTo(context);
    }

    @Bean
    StandingClock clock() {
        return new StandingClock();
    }

    /** No deadline of these tests is counted in working days. */
    @Bean
    Holidays holidays() {
        return year -> Optional.empty();
    }

    @Bean
    CaseOfTest caseOfTest() {
        return new CaseOfTest();
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    Block noteBlock(CaseOfTest theCase) {
        return new Block() {
            @Override
            public String name() {
                return "note";
            }

            @Override
            public Set<String> inputs() {
                return Set.of("template");
            }

            @Override
            public void run(BlockCall call) {
                theCase.calls.add(call);
                theCase.onBlock.accept(call);
            }
        };
    }

    @Bean
    FeelFunction twice() {
        return new FeelFunction() {
            @Override
            public String name() {
                return "twice";
            }

            @Override
            public List<String> parameters() {
                return List.of("n");
            }

            @Override
            public Object apply(List<Object> arguments) {
                if (arguments.get(0) == null) {
                    throw org.banjian.shared.Refusal.unprocessable("CALENDAR_MISSING", "缺少日历", null);
                }
                return ((java.math.BigDecimal) arguments.get(0)).multiply(java.math.BigDecimal.valueOf(2));
            }
        };
    }

    /** Stands until a test sets it. */
    static class StandingClock extends LegalClock {
        volatile Instant now = Clock.systemUTC().instant();
        volatile boolean ticking;

        @Override
        public Instant instant() {
            return ticking ? Clock.systemUTC().instant() : now;
        }

        @Override
        public boolean ticking() {
            return ticking;
        }
    }

    /** What the case says and was told. */
    static class CaseOfTest implements Facts, Decided {
        final Map<String, Object> values = new HashMap<>();
        final Map<String, String> outcomes = new HashMap<>();
        final List<Evaluation> evaluations = new ArrayList<>();
        final List<BlockCall> calls = new ArrayList<>();
        Consumer<BlockCall> onBlock = call -> {};

        void reset() {
            values.clear();
            outcomes.clear();
            evaluations.clear();
            calls.clear();
            onBlock = call -> {};
        }

        @Override
        public String outcome(CaseNo caseNo, String subject, String stepId) {
            return outcomes.get(stepId);
        }

        @Override
        public Object value(CaseNo caseNo, String subject, String fact) {
            return values.get(fact);
        }

        @Override
        public Map<String, Object> values(CaseNo caseNo, String subject, Collection<String> names) {
            Map<String, Object> found = new HashMap<>();
            names.forEach(name -> found.put(name, values.get(name)));
            return found;
        }

        @Override
        public void decided(CaseNo caseNo, String subject, String elementId, Evaluation evaluation) {
            evaluations.add(evaluation);
        }
    }

    /** The events of the module, in order. */
    static class Seen {
        final List<Object> events = new ArrayList<>();

        @EventListener
        void on(org.banjian.workflow.TaskOpened event) {
            events.add(event);
        }

        @EventListener
        void on(org.banjian.workflow.TaskTaken event) {
            events.add(event);
        }

        @EventListener
        void on(org.banjian.workflow.TaskReleased event) {
            events.add(event);
        }

        @EventListener
        void on(org.banjian.workflow.TaskFinished event) {
            events.add(event);
        }

        @EventListener
        void on(org.banjian.workflow.TaskCancelled event) {
            events.add(event);
        }

        @EventListener
        void on(org.banjian.workflow.InstanceEnded event) {
            events.add(event);
        }

        List<String> kinds() {
            return events.stream()
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
        }
    }
}
