package org.banjian.inbox;

import org.banjian.workflow.TaskFinished;
import org.banjian.workflow.TaskReleased;
import org.banjian.workflow.TaskTaken;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Throws after everybody else has done their part, if it is asked to. */
public class LastListener {

    public static class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private volatile boolean armed;

    public void arm(boolean on) {
        armed = on;
    }

    @EventListener({TaskTaken.class, TaskReleased.class, TaskFinished.class})
    @Order(Ordered.LOWEST_PRECEDENCE)
    void afterAll() {
        if (armed) {
            throw new Broken();
        }
    }
}
