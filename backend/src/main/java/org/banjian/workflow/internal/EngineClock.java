package org.banjian.workflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banjian.calendar.ClockMoved;
import org.banjian.calendar.LegalClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
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

    private final ManagementService management;
    private final JobExecutor executor;
    private final LegalClock clock;
    private final EngineSettings settings;
    private final TransactionTemplate ownTransaction;
    private volatile boolean running;

    EngineClock(
            ProcessEngine engine,
            ManagementService management,
            LegalClock clock,
            EngineSettings settings,
            PlatformTransactionManager transactions) {
        this.management = management;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.clock = clock;
        this.settings = settings;
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

    /** After the move is in force; when this returns, every timer that became due has fired, each in its own transaction. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ClockMoved event) {
        boolean wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            follow();
            fireDueJobs();
        } finally {
            if (wasActive) {
                executor.start();
            }
        }
    }

    /** Oldest first; a timer may set another one that is due as well. */
    void fireDueJobs() {
        Set<String> failed = new HashSet<>();
        while (true) {
            List<Job> due = management
                    .createJobQuery()
                    .duedateLowerThan(Date.from(ClockUtil.now().toInstant().plusMillis(1)))
                    .active()
                    .withRetriesLeft()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 50);
            Job next = due.stream()
                    .filter(job -> !failed.contains(job.getId()))
                    .filter(job -> job.getProcessInstanceId() != null)
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                return;
            }
            try {
                ownTransaction.executeWithoutResult(status -> management.executeJob(next.getId()));
            } catch (RuntimeException e) {
                failed.add(next.getId());
                LOG.error("The timer {} of instance {} failed", next.getId(), next.getProcessInstanceId(), e);
            }
        }
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
