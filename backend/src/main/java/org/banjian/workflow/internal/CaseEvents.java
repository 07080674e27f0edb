package org.banjian.workflow.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banjian.packs.CallInputs;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.AwaitedMessage;
import org.banjian.workflow.RunningCase;
import org.banjian.workflow.RunningTimer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case waits for besides its tasks: messages 消息 and timers 期限. */
@Component
class CaseEvents {

    private static final String BODY = "#multiInstanceBody";

    /** Where a token can wait, each with the process instance that it belongs to; a job without retries is an incident that people see. */
    private static final List<String> WAITING = List.of(
            "(select PROC_INST_ID_ as PROC_INST from ACT_RU_TASK) w",
            "(select PROCESS_INSTANCE_ID_ as PROC_INST from ACT_RU_JOB) w",
            "(select PROC_INST_ID_ as PROC_INST from ACT_RU_EVENT_SUBSCR) w");

    /** A message that is waited for, with the execution that waits. */
    private record Waiting(AwaitedMessage message, String executionId) {}

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineClock clock;
    private final JdbcClient jdbc;
    private final CommandExecutor commands;

    CaseEvents(
            ProcessEngine engine,
            RuntimeService runtime,
            ManagementService management,
            EngineClock clock,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    private List<String> instances(CaseNo caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo.value()).list().stream()
                .map(ProcessInstance::getId)
                .sorted()
                .toList();
    }

    List<AwaitedMessage> awaited(CaseNo caseNo) {
        return waiting(caseNo).stream().map(Waiting::message).toList();
    }

    boolean send(CaseNo caseNo, @Nullable String subject, String name) {
        List<Waiting> named = waiting(caseNo).stream()
                .filter(waiting -> waiting.message().name().equals(name))
                .toList();
        Waiting addressee = named.stream()
                .filter(waiting -> Objects.equals(waiting.message().subject(), subject))
                .findFirst()
                .orElse(subject == null && named.size() == 1 ? named.get(0) : null);
        if (addressee == null) {
            return false;
        }
        LostRaces.of(caseNo.value(), () -> {
            runtime.messageEventReceived(name, addressee.executionId());
            return name;
        });
        return true;
    }

    private List<Waiting> waiting(CaseNo caseNo) {
        List<EventSubscription> subscriptions = instances(caseNo).stream()
                .flatMap(
                        instance -> runtime
                                .createEventSubscriptionQuery()
                                .eventType("message")
                                .processInstanceId(instance)
                                .list()
                                .stream())
                .toList();
        return commands.execute(context -> subscriptions.stream()
                .flatMap(subscription -> waiting(context, subscription).stream())
                .toList());
    }

    private static Optional<Waiting> waiting(CommandContext context, EventSubscription subscription) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(subscription.getExecutionId());
        if (execution == null) {
            return Optional.empty();
        }
        ActivityImpl event = execution.getProcessDefinition().findActivity(subscription.getActivityId());
        String role = ElementProperties.of(event).get("role");
        var message = new AwaitedMessage(
                subscription.getEventName(),
                subscription.getActivityId(),
                execution.getProcessDefinition().getKey(),
                role == null ? null : CallInputs.role(role, Surroundings.callProperties(execution)),
                Surroundings.subject(execution, event),
                Surroundings.calls(execution));
        return Optional.of(new Waiting(message, subscription.getExecutionId()));
    }

    List<RunningTimer> timers(CaseNo caseNo) {
        List<Job> jobs = jobs(caseNo);
        return commands.execute(context -> {
            List<RunningTimer> timers = new ArrayList<>();
            for (Job job : jobs) {
                JobEntity entity = context.getJobManager().findJobById(job.getId());
                ExecutionEntity execution = entity == null ? null : entity.getExecution();
                if (entity != null && execution != null) {
                    timers.add(timer(entity, execution));
                }
            }
            timers.sort(Comparator.comparing(RunningTimer::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
            return timers;
        });
    }

    private static RunningTimer timer(JobEntity job, ExecutionEntity execution) {
        ActivityImpl event = execution.getProcessDefinition().findActivity(job.getActivityId());
        String attachedTo = event != null && event.getActivityBehavior() instanceof BoundaryEventActivityBehavior
                ? event.getEventScope().getId()
                : null;
        boolean known = job.getDuedate() != null && job.getDuedate().before(DeadlinesBean.NEVER);
        return new RunningTimer(
                job.getActivityId(),
                execution.getProcessDefinition().getKey(),
                attachedTo == null ? null : attachedTo.replace(BODY, ""),
                Surroundings.subject(execution, event),
                known ? job.getDuedate().toInstant() : null);
    }

    private List<Job> jobs(CaseNo caseNo) {
        return instances(caseNo).stream()
                .flatMap(instance -> management.createJobQuery().timers().processInstanceId(instance).list().stream())
                .toList();
    }

    List<RunningCase> running(String afterCaseNo, int limit) {
        Map<String, Integer> instances = new LinkedHashMap<>();
        Map<String, Integer> waits = new LinkedHashMap<>();
        jdbc.sql(
                        "select BUSINESS_KEY_, count(*) as roots from ACT_RU_EXECUTION where PARENT_ID_ is null and SUPER_EXEC_ is null"
                                + " and BUSINESS_KEY_ > ? group by BUSINESS_KEY_ order by BUSINESS_KEY_ limit ?")
                .params(afterCaseNo, limit)
                .query(row -> {
                    instances.put(row.getString(1), row.getInt(2));
                });
        for (String waiting : instances.isEmpty() ? List.<String>of() : WAITING) {
            jdbc.sql("select i.BUSINESS_KEY_, count(*) from " + waiting
                            + " join ACT_RU_EXECUTION i on i.ID_ = w.PROC_INST where i.BUSINESS_KEY_ in (:cases)"
                            + " group by i.BUSINESS_KEY_")
                    .param("cases", instances.keySet())
                    .query(row -> {
                        waits.merge(row.getString(1), row.getInt(2), Integer::sum);
                    });
        }
        return instances.entrySet().stream()
                .map(running -> new RunningCase(
                        new CaseNo(running.getKey()), running.getValue(), waits.getOrDefault(running.getKey(), 0)))
                .toList();
    }

    void renewTimers(CaseNo caseNo) {
        jobs(caseNo)
                .forEach(job -> LostRaces.of(caseNo.value(), () -> {
                    management.recalculateJobDuedate(job.getId(), false);
                    return job;
                }));
    }

    List<CaseNo> casesWithTimers(Instant from) {
        return jdbc
                .sql(
                        "select distinct i.BUSINESS_KEY_ from ACT_RU_JOB j join ACT_RU_EXECUTION i on i.ID_ = j.PROCESS_INSTANCE_ID_"
                                + " where j.TYPE_ = 'timer' and j.DUEDATE_ >= ? and i.BUSINESS_KEY_ is not null order by i.BUSINESS_KEY_")
                .param(Timestamp.from(from))
                .query(String.class)
                .list()
                .stream()
                .map(CaseNo::new)
                .toList();
    }

    void fireDue(CaseNo caseNo) {
        instances(caseNo).forEach(clock::fireDueJobs);
    }
}
