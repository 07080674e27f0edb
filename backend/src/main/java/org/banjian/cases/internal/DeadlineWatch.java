package org.banjian.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.CalendarVersions;
import org.banjian.calendar.ClockMoved;
import org.banjian.calendar.Deadlines;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.DeadlineNear;
import org.banjian.cases.DeadlinePassed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after open deadlines 期限提醒与逾期督办: tells once that one is near, once that it has passed, and computes anew what was opened beside
 * a change of the calendar. Each in a transaction of its own; however many nodes look, the table of what was told has one row.
 */
@Component
class DeadlineWatch {

    static final String NEAR = "NEAR";
    static final String PASSED = "PASSED";

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final int BATCH = 500;

    private final DeadlineBook book;
    private final DeadlineRenewal renewal;
    private final StepRecords records;
    private final CaseLocks locks;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final CalendarVersions versions;
    private final LegalClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    DeadlineWatch(
            DeadlineBook book,
            DeadlineRenewal renewal,
            StepRecords records,
            CaseLocks locks,
            Timeline timeline,
            AuditTrail audit,
            CalendarVersions versions,
            LegalClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.renewal = renewal;
        this.records = records;
        this.locks = locks;
        this.timeline = timeline;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        locks.run(() -> {
            each(
                    () -> book.olderThan(versions.current(), BATCH).stream()
                            .map(StepDeadline::taskId)
                            .toList(),
                    this::renew);
            LocalDate today = clock.today();
            each(() -> book.passed(today, BATCH), task -> passed(task, today));
            each(() -> book.near(today, BATCH), task -> near(task, today));
        });
    }

    /** After the timers have fired. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ClockMoved moved) {
        if (!moved.timersWait()) {
            look();
        }
    }

    /** Until nothing is left; one that failed is tried at the next look. */
    private void each(Supplier<List<String>> found, Consumer<String> work) {
        List<String> tasks;
        int failed;
        do {
            tasks = found.get();
            failed = 0;
            for (String task : tasks) {
                failed += told(task, work) ? 0 : 1;
            }
        } while (tasks.size() == BATCH && failed == 0);
    }

    private boolean told(String task, Consumer<String> work) {
        try {
            ownTransaction.executeWithoutResult(status -> work.accept(task));
            return true;
        } catch (DuplicateKeyException | ConcurrencyFailureException othersWereFirst) {
            return true;
        } catch (RuntimeException e) {
            LOG.error("The deadline of task {} could not be looked after", task, e);
            return false;
        }
    }

    private void renew(String taskId) {
        book.runningOf(taskId).ifPresent(renewal::renew);
    }

    private void near(String taskId, LocalDate today) {
        open(taskId)
                .filter(step -> step.dueOn() != null && !step.dueOn().isBefore(today))
                .ifPresent(step -> {
                    LocalDate dueOn = tell(step, NEAR);
                    if (dueOn == null) {
                        return;
                    }
                    timeline.add(
                            step.caseNo(),
                            "DEADLINE_NEAR",
                            step.name(),
                            "提醒：“" + step.title() + "”将于 " + Deadlines.words(dueOn) + " 24:00 到期，请" + who(step)
                                    + "及时办理。",
                            null);
                    events.publishEvent(new DeadlineNear(
                            step.caseNo(),
                            taskId,
                            step.title(),
                            step.officeId(),
                            step.organisationId(),
                            step.takenBy(),
                            dueOn));
                    record(step, "DEADLINE_NEAR", dueOn);
                });
    }

    private void passed(String taskId, LocalDate today) {
        open(taskId)
                .filter(step -> step.dueOn() != null && step.dueOn().isBefore(today))
                .ifPresent(step -> {
                    LocalDate dueOn = tell(step, PASSED);
                    if (dueOn == null) {
                        return;
                    }
                    timeline.add(
                            step.caseNo(),
                            "DEADLINE_PASSED",
                            step.name(),
                            "逾期：“" + step.title() + "”应于 " + Deadlines.words(dueOn) + " 24:00 前办结，至今没有办结。"
                                    + (step.ofApplicant() ? "" : "已提请" + step.unitName() + "负责人督办。"),
                            null);
                    events.publishEvent(new DeadlinePassed(
                            step.caseNo(),
                            taskId,
                            step.title(),
                            step.officeId(),
                            step.organisationId(),
                            step.takenBy(),
                            dueOn));
                    record(step, "DEADLINE_PASSED", dueOn);
                });
    }

    /** The open step of a task whose case nobody else moves until the end of the transaction. */
    private Optional<StepRecord> open(String taskId) {
        return book.runningOf(taskId).flatMap(row -> {
            locks.lock(row.caseNo());
            return book.runningOf(taskId)
                    .flatMap(same -> records.findById(taskId))
                    .filter(StepRecord::open);
        });
    }

    /** @return the day that was told; null if somebody told it already */
    private @Nullable LocalDate tell(StepRecord step, String kind) {
        LocalDate dueOn = step.dueOn();
        if (dueOn == null || book.told(step.taskId(), kind, dueOn)) {
            return null;
        }
        book.tell(step.taskId(), kind, dueOn, Times.now(clock));
        return dueOn;
    }

    private static String who(StepRecord step) {
        String holder = step.takenByName();
        return holder == null ? step.unitName() : step.unitName() + holder;
    }

    private void record(StepRecord step, String action, LocalDate dueOn) {
        audit.append(
                AuditActor.SYSTEM,
                action,
                "TASK",
                step.taskId(),
                step.caseNo(),
                Map.of("dueOn", dueOn.toString(), "step", step.stepId()));
    }
}
