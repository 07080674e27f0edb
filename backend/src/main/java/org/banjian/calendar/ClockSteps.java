package org.banjian.calendar;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets legal time in a transaction: listeners of {@link ClockMoved} can still refuse, and those that react to the commit see the new time. */
final class ClockSteps {

    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ApplicationEventPublisher events;

    ClockSteps(ObjectProvider<PlatformTransactionManager> transactions, ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.events = events;
    }

    void move(Instant from, Instant to, Runnable persist, Runnable takeEffect) {
        move(new ClockMoved(from, to), persist, takeEffect);
    }

    void move(ClockMoved moved, Runnable persist, Runnable takeEffect) {
        new TransactionTemplate(transactions.getObject()).executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new First(takeEffect));
            persist.run();
            events.publishEvent(moved);
        });
    }

    private record First(Runnable takeEffect) implements TransactionSynchronization {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            takeEffect.run();
        }
    }
}
