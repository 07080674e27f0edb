package org.banjian.workflow.internal;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/** The role of a step: its candidate group, which is always written out in the diagram. */
final class RoleOf {

    private RoleOf() {}

    static String step(ProcessDefinitionEntity process, String stepId) {
        TaskDefinition task = process.getTaskDefinitions().get(stepId);
        return task == null ? "" : definition(task);
    }

    static String definition(TaskDefinition task) {
        return task.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .findFirst()
                .orElse("");
    }
}
