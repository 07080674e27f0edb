package org.banjian.cases.internal;

import java.util.Optional;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task that is being worked on in this thread 正在办理的环节; a case may have several open at once. */
@Component
class ActingStep {

    private final ThreadLocal<@Nullable StepRecord> now = new ThreadLocal<>();

    /** Ends the work on the task when it is closed. */
    interface Here extends AutoCloseable {
        @Override
        void close();
    }

    Here at(StepRecord step) {
        StepRecord before = now.get();
        now.set(step);
        return () -> {
            if (before == null) {
                now.remove();
            } else {
                now.set(before);
            }
        };
    }

    Optional<StepRecord> of(CaseNo caseNo) {
        return Optional.ofNullable(now.get()).filter(step -> step.caseNo().equals(caseNo));
    }

    @Nullable
    String subject(CaseNo caseNo) {
        return of(caseNo).map(StepRecord::subject).orElse(null);
    }
}
