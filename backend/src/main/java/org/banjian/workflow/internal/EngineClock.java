package org.banjian.workflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banjian.calendar.ClockMoved;
import org.banjian.calendar.LegalClock;
import org.banjian.workflow.spi.SystemActor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the engine on legal time 法定时间 and fires what is due. It starts the job executor when the application is up, so that no timer
 * fires before the packs are deployed.
 */
@Component
class EngineClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);

    /** How often a timer is tried that people got in the way of. */
    private static final int TRIES = 3;

    private final ManagementService management;
    private final JobExecutor executor;
    private final LegalClock clock;
    private final EngineSettings settings;
    private final ObjectProvider<SystemActor> system;
    private final TransactionTemplate ownTransaction;
    private volatile boolean running;

    EngineClock(
            ProcessEngine engine,
            ManagementService management,
            LegalClock clock,
            EngineSettings settings,
            ObjectProvider<SystemActor> system,
            PlatformTransactionManager transactions) {
        this.management = management;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.clock = clock;
        this.settings = settings;
        this.system = system;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        follow();
    }

    /** Engine time is legal time: by an offset while it ticks, fixed while it stands. */
    final void follow() {
        Instant legal = clock.instant();
        if (clock.ticking()) {
            ClockUtil.resetClock();
            ClockUtil.offset(
                    Duration.between(ClockUtil.now().toInstant(), legal).toMillis());
        } else {
            ClockUtil.setCurrentTime(Date.from(legal));
        }
    }

    /** After the move is in force; when this returns, every timer that became due has fired, each in its own transaction, unless they wait. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ClockMoved event) {
        boolean wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            follow();
            if (!event.timersWait()) {
                fireDueJobs();
            }
        } finally {
            if (wasActive) {
                executor.start();
            }
        }
    }

    /** Oldest first; a timer may set another one that is due as well. */
    void fireDueJobs() {
        fireDueJobs(null);
    }

    /** @param instance only the timers of this process instance; null for all */
    void fireDueJobs(@Nullable String instance) {
        Map<String, Integer> failed = new HashMap<>();
        for (Optional<Job> next = due(instance, failed); next.isPresent(); next = due(instance, failed)) {
            Job job = next.get();
            try {
                asSystem(() -> ownTransaction.executeWithoutResult(status -> management.executeJob(job.getId())));
            } catch (NullValueException | OptimisticLockingException | ConcurrencyFailureException lost) {
                // somebody moved the case at the same moment: the timer is gone, or is tried again
                failed.merge(job.getId(), 1, Integer::sum);
            } catch (RuntimeException e) {
                failed.put(job.getId(), TRIES);
                // else somebody fired it, or moved the case on, between the question and the command
                if (!gone(job)) {
                    LOG.error("The timer {} of instance {} failed", job.getId(), job.getProcessInstanceId(), e);
                }
            }
        }
    }

    private boolean gone(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() == 0;
    }

    private void asSystem(Runnable work) {
        SystemActor known = system.getIfAvailable();
        if (known == null) {
            work.run();
        } else {
            known.run(work);
        }
    }

    private Optional<Job> due(@Nullable String instance, Map<String, Integer> failed) {
        JobQuery due = management
                .createJobQuery()
                .duedateLowerThan(Date.from(ClockUtil.now().toInstant().plusMillis(1)))
                .active()
                .withRetriesLeft();
        if (instance != null) {
            due.processInstanceId(instance);
        }
        return due.orderByJobDuedate().asc().listPage(0, 50 + failed.size()).stream()
                .filter(job -> failed.getOrDefault(job.getId(), 0) < TRIES)
                .filter(job -> job.getProcessInstanceId() != null)
                .findFirst();
    }

    @Override
    public void start() {
        follow();
        if (settings.jobExecutor()) {
            executor.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (executor.isActive()) {
            executor.shutdown();
        }
        ClockUtil.resetClock();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
