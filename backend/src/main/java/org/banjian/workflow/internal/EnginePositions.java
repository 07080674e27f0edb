package org.banjian.workflow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.Position;
import org.banjian.workflow.Position.ProcessPosition;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine's history where a case was and is. */
@Component
class EnginePositions {

    /** Why an instance was deleted that began anew. */
    static final String RESTARTED = "restarted";

    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    EnginePositions(HistoryService history, RepositoryService repository, JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
    }

    Position of(CaseNo caseNo) {
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
        // a process and the one it calls may start in the same millisecond
        List<ProcessPosition> processes = instances.stream()
                .filter(instance -> !RESTARTED.equals(instance.getDeleteReason()))
                .sorted((a, b) ->
                        Boolean.compare(a.getSuperProcessInstanceId() != null, b.getSuperProcessInstanceId() != null))
                .map(this::process)
                .toList();
        return new Position(caseNo, processes);
    }

    private ProcessPosition process(HistoricProcessInstance instance) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> current = new LinkedHashSet<>();
        for (HistoricActivityInstance element : history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()) {
            String id = element.getActivityId();
            if (id.endsWith("#multiInstanceBody")) {
                continue;
            }
            counts.merge(id, 1, Integer::sum);
            if (element.getEndTime() == null) {
                current.add(id);
            } else if (!element.isCanceled()) {
                done.add(id);
            }
        }
        done.removeAll(current);
        flows(instance.getId()).forEach((flow, count) -> {
            counts.put(flow, count);
            done.add(flow);
        });
        String name = instance.getProcessDefinitionName();
        return new ProcessPosition(
                instance.getProcessDefinitionKey(),
                name == null ? instance.getProcessDefinitionKey() : name,
                xml(instance.getProcessDefinitionId()),
                List.copyOf(done),
                List.copyOf(current),
                counts);
    }

    private Map<String, Integer> flows(String instanceId) {
        Map<String, Integer> flows = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select flow_id, count(*) as times from workflow_flow_taken
                        where process_instance_id = ? group by flow_id order by min(id)""")
                .param(instanceId)
                .query((row, n) -> flows.put(row.getString("flow_id"), row.getInt("times")))
                .list();
        return flows;
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
