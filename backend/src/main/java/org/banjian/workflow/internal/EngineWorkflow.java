package org.banjian.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Position;
import org.banjian.workflow.Workflow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
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
    private final EnginePositions positions;

    EngineWorkflow(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            EngineDeployments deployments,
            EnginePositions positions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.deployments = deployments;
        this.positions = positions;
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
        return Optional.ofNullable(find(id)).map(task -> open(task, caseOf(task)));
    }

    @Override
    public List<OpenTask> openTasks(CaseNo caseNo) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo.value())
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> open(task, caseNo))
                .toList();
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
        Map<String, CaseNo> cases = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        page.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, instance -> new CaseNo(instance.getBusinessKey())));
        List<OpenTask> open = new ArrayList<>();
        for (Task task : page) {
            CaseNo caseNo = cases.get(task.getProcessInstanceId());
            if (caseNo != null) {
                open.add(open(task, caseNo));
            }
        }
        return open;
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

    private OpenTask open(Task task, CaseNo caseNo) {
        var process = (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(task.getProcessDefinitionId());
        return new OpenTask(
                task.getId(),
                caseNo,
                task.getTaskDefinitionKey(),
                process.getKey(),
                task.getName() == null ? "" : task.getName(),
                RoleOf.step(process, task.getTaskDefinitionKey()),
                task.getAssignee(),
                task.getCreateTime().toInstant());
    }
}
