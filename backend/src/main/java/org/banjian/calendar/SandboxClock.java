package org.banjian.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** The clock of a rehearsal 演练时钟: stands still until it is set, to any time. Exists in the sandbox profile only. */
public final class SandboxClock extends LegalClock {

    private final ClockSteps steps;
    private volatile Instant now = DemoClock.START;

    SandboxClock(ObjectProvider<PlatformTransactionManager> transactions, ApplicationEventPublisher events) {
        this.steps = new ClockSteps(transactions, events);
    }

    /** Sets the time and publishes {@link ClockMoved} in a transaction of its own. */
    public void set(LocalDateTime to) {
        Instant target = to.atZone(ZONE).toInstant();
        steps.move(now, target, () -> {}, () -> now = target);
    }

    /** Sets the time while no timer fires: whoever acts next comes after the deadline and before its timer. */
    public void setBeforeTimers(LocalDateTime to) {
        Instant target = to.atZone(ZONE).toInstant();
        steps.move(new ClockMoved(now, target, true), () -> {}, () -> now = target);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public boolean ticking() {
        return false;
    }
}
