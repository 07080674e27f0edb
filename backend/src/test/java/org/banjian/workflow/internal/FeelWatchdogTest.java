package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banjian.shared.Refusal;
import org.banjian.workflow.internal.FeelWatchdog.Errands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeelWatchdogTest {

    private final FeelWatchdog watchdog = new FeelWatchdog(Duration.ofMillis(200), Duration.ofMillis(1500));

    @AfterEach
    void end() {
        watchdog.destroy();
    }

    @Test
    void whatNeverEndsIsGivenUp() {
        AtomicBoolean over = new AtomicBoolean();
        assertThatThrownBy(() -> watchdog.call("表达式“…”", new Errands(), () -> {
                    long turns = 0;
                    while (!over.get()) {
                        turns++;
                    }
                    return turns;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("RULE_TIMEOUT"));
        over.set(true);
    }

    @Test
    void whatWaitsForeverIsGivenUpToo() {
        assertThatThrownBy(() -> watchdog.call("表达式“…”", new Errands(), () -> {
                    Thread.sleep(60_000);
                    return 1;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("RULE_TIMEOUT"));
    }

    @Test
    void errandsAreRunByTheThreadThatWaits() {
        Thread caller = Thread.currentThread();
        Errands errands = new Errands();
        Object[] ran = watchdog.call(
                "表达式“…”", errands, () -> new Object[] {Thread.currentThread(), errands.run(Thread::currentThread)});
        assertThat(ran[0]).isNotSameAs(caller);
        assertThat(ran[1]).isSameAs(caller);
    }

    @Test
    void whatIsThrownComesOutAsItWas() {
        Errands errands = new Errands();
        RuntimeException own = new IllegalArgumentException("own");
        assertThatThrownBy(() -> watchdog.call("表达式“…”", errands, () -> {
                    throw own;
                }))
                .isSameAs(own);
    }
}
