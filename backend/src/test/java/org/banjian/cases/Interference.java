package org.banjian.cases;

import java.util.ArrayList;
import java.util.List;
import org.banjian.cases.spi.SubmissionCheck;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Stands for the modules above: throws as the last listener of a command, and says which materials are missing. */
public class Interference implements SubmissionCheck {

    public static class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("the last listener fails");
        }
    }

    private boolean armed;
    private final List<Violation> missing = new ArrayList<>();

    public void arm(boolean on) {
        armed = on;
    }

    public void missing(Violation... violations) {
        missing.clear();
        missing.addAll(List.of(violations));
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(CaseChanged event) {
        if (armed) {
            throw new Broken();
        }
    }

    @Override
    public List<Violation> check(CaseNo caseNo, String stepId) {
        return List.copyOf(missing);
    }
}
