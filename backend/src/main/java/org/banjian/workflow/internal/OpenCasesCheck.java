package org.banjian.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads every diagram that an open case runs on again at the start: a vocabulary that became stricter, or a pack that is gone, must be
 * noticed by the operator and not by the officer who finishes the next task.
 */
@Component
class OpenCasesCheck {

    private final RepositoryService repository;
    private final JdbcClient jdbc;

    OpenCasesCheck(RepositoryService repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    void check(Predicate<String> known) {
        List<String> problems = new ArrayList<>();
        for (String id : jdbc.sql("select distinct PROC_DEF_ID_ from ACT_RU_EXECUTION where PROC_DEF_ID_ is not null")
                .query(String.class)
                .list()) {
            ProcessDefinition definition = repository.getProcessDefinition(id);
            if (!known.test(definition.getDeploymentId())) {
                problems.add(
                        definition.getKey() + " (deployment " + definition.getDeploymentId() + "): no released pack");
            } else {
                unreadable(definition, problems);
            }
        }
        if (!problems.isEmpty()) {
            String list = String.join("\n", problems);
            throw new StartRefused(
                    "有在办件的流程不能再读取：\n" + list,
                    "Diagrams of open cases cannot be read any more (accepted under " + EngineDeployments.LINT_VERSION
                            + " or older).",
                    "Start the version that accepted them, or release the pack again.");
        }
    }

    private void unreadable(ProcessDefinition definition, List<String> problems) {
        try {
            ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definition.getId());
        } catch (RuntimeException e) {
            problems.add(definition.getKey() + ": " + e.getMessage());
        }
    }
}
