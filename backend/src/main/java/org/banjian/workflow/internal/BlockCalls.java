package org.banjian.workflow.internal;

import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Calls a block 积木 with the inputs that the element has in the diagram. */
final class BlockCalls {

    private BlockCalls() {}

    static void run(Block block, DelegateExecution execution) {
        block.run(new BlockCall(
                CaseNos.of(execution),
                Surroundings.subject((ExecutionEntity) execution),
                execution.getCurrentActivityId(),
                ((ExecutionEntity) execution).getProcessDefinition().getKey(),
                ElementProperties.of(execution)));
    }
}
