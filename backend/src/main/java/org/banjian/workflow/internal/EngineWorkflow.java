package org.banjian.workflow.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banjian.packs.CallInputs;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.AwaitedMessage;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Position;
import org.banjian.workflow.RunningCase;
import org.banjian.workflow.RunningTimer;
import org.banjian.workflow.Workflow;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases with the embedded engine. */
@Component
class EngineWorkflow implements Workflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final EngineDeployments deployments;
    private final JdbcClient jdbc;
    private final EnginePositions positions;
    private final CaseEvents caseEvents;
    private final CommandExecutor commands;

    EngineWorkflow(
            ProcessEngine engine,
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            EngineDeployments deployments,
            JdbcClient jdbc,
            EnginePositions positions,
            CaseEvents caseEvents) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.deployments = deployments;
        this.jdbc = jdbc;
        this.positions = positions;
        this.caseEvents = caseEvents;
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(CaseNo caseNo, Pack pack) {
        ProcessDefinition process = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployments.of(pack))
                .processDefinitionKey(pack.process())
                .singleResult();
        if (process == null) {
            throw new IllegalStateException("No process " + pack.process() + " in the deployment of " + pack.code());
        }
        LostRaces.of(caseNo.value(), () -> runtime.startProcessInstanceById(process.getId(), caseNo.value()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void restart(CaseNo caseNo, Pack pack) {
        LostRaces.of(caseNo.value(), () -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNo.value())
                    .rootProcessInstances()
                    .list()
                    .forEach(instance ->
                            runtime.deleteProcessInstance(instance.getId(), EnginePositions.RESTARTED, false, true));
            return caseNo;
        });
        start(caseNo, pack);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenTask take(String taskId, String personId) {
        Task task = find(taskId);
        if (task == null || task.getAssignee() != null) {
            throw LostRaces.lost(taskId, null);
        }
        run(taskId, () -> tasks.claim(taskId, personId));
        return task(taskId).orElseThrow(() -> LostRaces.lost(taskId, null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String taskId) {
        run(taskId, () -> tasks.setAssignee(taskId, null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void reassign(String taskId, String personId) {
        run(taskId, () -> tasks.setAssignee(taskId, personId));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(String taskId) {
        run(taskId, () -> tasks.complete(taskId));
    }

    private static void run(String taskId, Runnable command) {
        LostRaces.of(taskId, () -> {
            command.run();
            return taskId;
        });
    }

    @Override
    public Optional<OpenTask> task(String id) {
        return Optional.ofNullable(find(id))
                .map(task -> open(List.of(task), List.of(caseOf(task))).get(0));
    }

    @Override
    public List<OpenTask> openTasks(CaseNo caseNo) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo.value())
                .orderByTaskCreateTime()
                .asc()
                .list();
        return open(open, Collections.nCopies(open.size(), caseNo));
    }

    @Override
    public List<OpenTask> openTasks(String afterId, int limit) {
        List<Task> page = tasks.createNativeTaskQuery()
                .sql("select * from ACT_RU_TASK where ID_ > #{after} order by ID_")
                .parameter("after", afterId)
                .listPage(0, limit);
        if (page.isEmpty()) {
            return List.of();
        }
        Map<String, ProcessInstance> instances = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        page.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        Set<String> withSubjects = withSubjects(instances.keySet());
        return commands.execute(context -> {
            List<OpenTask> open = new ArrayList<>();
            for (Task task : page) {
                ProcessInstance instance = instances.get(task.getProcessInstanceId());
                if (instance != null) {
                    boolean plain = instance.getRootProcessInstanceId().equals(instance.getId())
                            && !withSubjects.contains(instance.getId());
                    open.add(open(context, task, new CaseNo(instance.getBusinessKey()), plain));
                }
            }
            return open;
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(CaseNo caseNo, @Nullable String subject, String messageName) {
        return caseEvents.send(caseNo, subject, messageName);
    }

    @Override
    public List<AwaitedMessage> awaited(CaseNo caseNo) {
        return caseEvents.awaited(caseNo);
    }

    @Override
    public List<RunningTimer> timers(CaseNo caseNo) {
        return caseEvents.timers(caseNo);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void renewTimers(CaseNo caseNo) {
        caseEvents.renewTimers(caseNo);
    }

    @Override
    public List<CaseNo> casesWithTimers(Instant from) {
        return caseEvents.casesWithTimers(from);
    }

    @Override
    public void fireDue(CaseNo caseNo) {
        caseEvents.fireDue(caseNo);
    }

    @Override
    public List<RunningCase> running(String afterCaseNo, int limit) {
        return caseEvents.running(afterCaseNo, limit);
    }

    @Override
    public Position position(CaseNo caseNo) {
        return positions.of(caseNo);
    }

    private @Nullable Task find(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    private CaseNo caseOf(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        if (instance == null) {
            throw LostRaces.lost(task.getId(), null);
        }
        return new CaseNo(instance.getBusinessKey());
    }

    /** Which of these instances go through a multi-instance now; the others need not be asked one by one. */
    private Set<String> withSubjects(Set<String> instances) {
        return new HashSet<>(jdbc.sql("select distinct PROC_INST_ID_ from ACT_RU_VARIABLE where PROC_INST_ID_ in (:ids)"
                        + " and NAME_ like 'each%'")
                .param("ids", instances)
                .query(String.class)
                .list());
    }

    private List<OpenTask> open(List<Task> found, List<CaseNo> cases) {
        return commands.execute(context -> {
            List<OpenTask> open = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                open.add(open(context, found.get(i), cases.get(i), false));
            }
            return open;
        });
    }

    /** @param plain in the root and without subject */
    private OpenTask open(CommandContext context, Task task, CaseNo caseNo, boolean plain) {
        ExecutionEntity execution =
                plain ? null : context.getExecutionManager().findExecutionById(task.getExecutionId());
        var process = (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(task.getProcessDefinitionId());
        return new OpenTask(
                task.getId(),
                caseNo,
                task.getTaskDefinitionKey(),
                process.getKey(),
                task.getName() == null ? "" : task.getName(),
                role(RoleOf.step(process, task.getTaskDefinitionKey()), execution),
                execution == null
                        ? null
                        : Surroundings.subject(execution, process.findActivity(task.getTaskDefinitionKey())),
                execution == null ? List.of() : Surroundings.calls(execution),
                task.getAssignee(),
                task.getCreateTime().toInstant());
    }

    private static String role(String written, @Nullable ExecutionEntity execution) {
        return execution == null ? written : CallInputs.role(written, Surroundings.callProperties(execution));
    }
}
