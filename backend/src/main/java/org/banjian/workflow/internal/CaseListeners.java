package org.banjian.workflow.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.banjian.packs.CallInputs;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.InstanceEnded;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.TaskCancelled;
import org.banjian.workflow.TaskFinished;
import org.banjian.workflow.TaskOpened;
import org.banjian.workflow.TaskReleased;
import org.banjian.workflow.TaskTaken;
import org.banjian.workflow.spi.CaseLock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Listens to every diagram from within: tells the other modules of tasks and ends by events in the same transaction, and notes each
 * sequence flow that is taken.
 */
@Component
class CaseListeners extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<CaseLock> lock;

    CaseListeners(ApplicationEventPublisher events, JdbcClient jdbc, Clock clock, ObjectProvider<CaseLock> lock) {
        this.lock = lock;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String role = RoleOf.definition(task);
        String process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, t -> events.publishEvent(new TaskOpened(open(t, process, role))));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT,
                t -> events.publishEvent(
                        t.getAssignee() == null
                                ? new TaskReleased(open(t, process, role))
                                : new TaskTaken(open(t, process, role))));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, t -> events.publishEvent(new TaskFinished(open(t, process, role))));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, t -> events.publishEvent(new TaskCancelled(open(t, process, role))));
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        ElementProperties.keep(element, activity);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String id = flow.getId();
        flow.addBuiltInListener(
                ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken(execution, id));
    }

    /** A timer that moves the case waits here for a person who is just moving it. */
    private void taken(DelegateExecution execution, String flowId) {
        lock.ifAvailable(known -> known.lock(CaseNos.of(execution)));
        jdbc.sql("insert into workflow_flow_taken (process_instance_id, flow_id, taken_at) values (?, ?, ?)")
                .params(execution.getProcessInstanceId(), flowId, Timestamp.from(Instant.now(clock)))
                .update();
    }

    private void ended(DelegateExecution execution) {
        var instance = (ExecutionEntity) execution;
        boolean reached = instance.getDeleteReason() == null && !instance.isCanceled();
        events.publishEvent(new InstanceEnded(
                CaseNos.of(instance),
                instance.getProcessDefinition().getKey(),
                reached ? endEvent(instance) : null,
                instance.getSuperExecution() == null));
    }

    /**
     * Where the instance came to its end. What interrupts the whole of it ends inside of an event sub-process, which the engine does not tell:
     * then it is where the last sequence flow led to.
     */
    private @Nullable String endEvent(ExecutionEntity instance) {
        ProcessDefinitionEntity process = instance.getProcessDefinition();
        ActivityImpl at = instance.getActivityId() == null ? null : process.findActivity(instance.getActivityId());
        if (at != null && ends(at)) {
            return at.getId();
        }
        return jdbc.sql(
                        "select flow_id from workflow_flow_taken where process_instance_id = ? order by id desc limit 1")
                .param(instance.getProcessInstanceId())
                .query(String.class)
                .optional()
                .flatMap(flow -> targetOf(process, flow))
                .filter(CaseListeners::ends)
                .map(ActivityImpl::getId)
                .orElse(instance.getActivityId());
    }

    private static boolean ends(ActivityImpl activity) {
        return String.valueOf(activity.getProperty("type")).endsWith("EndEvent");
    }

    private static Optional<ActivityImpl> targetOf(ScopeImpl scope, String flowId) {
        return scope.getActivities().stream()
                .flatMap(activity -> activity.getOutgoingTransitions().stream()
                        .filter(flow -> flow.getId().equals(flowId))
                        .map(flow -> (ActivityImpl) flow.getDestination())
                        .findFirst()
                        .or(() -> targetOf(activity, flowId))
                        .stream())
                .findFirst();
    }

    private static OpenTask open(DelegateTask task, String process, String role) {
        CaseNo caseNo = CaseNos.of(task.getExecution());
        var execution = (ExecutionEntity) task.getExecution();
        return new OpenTask(
                task.getId(),
                caseNo,
                task.getTaskDefinitionKey(),
                process,
                task.getName() == null ? "" : task.getName(),
                CallInputs.role(role, Surroundings.callProperties(execution)),
                Surroundings.subject(execution),
                Surroundings.calls(execution),
                task.getAssignee(),
                task.getCreateTime().toInstant());
    }
}
