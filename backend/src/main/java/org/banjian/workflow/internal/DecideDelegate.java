package org.banjian.workflow.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.spi.Decided;
import org.banjian.workflow.spi.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code decide} in diagrams: asks a decision table 决策表 with the facts of the case and keeps the answer with the case. */
@Component
class DecideDelegate implements JavaDelegate {

    private final DecisionTables tables;
    private final EngineDeployments deployments;
    private final ObjectProvider<Facts> facts;
    private final ObjectProvider<Decided> decided;

    DecideDelegate(
            DecisionTables tables,
            EngineDeployments deployments,
            ObjectProvider<Facts> facts,
            ObjectProvider<Decided> decided) {
        this.tables = tables;
        this.deployments = deployments;
        this.facts = facts;
        this.decided = decided;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = ElementProperties.of(execution).get("decision");
        if (decision == null) {
            throw new IllegalStateException("No property decision at " + execution.getCurrentActivityId());
        }
        CaseNo caseNo = CaseNos.of(execution);
        String subject = Surroundings.subject((ExecutionEntity) execution);
        Pack pack = deployments.packOf(
                ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId());
        Map<String, @Nullable Object> inputs =
                new LinkedHashMap<>(facts.getObject().values(caseNo, subject, tables.inputsOf(pack, decision)));
        Evaluation evaluation = tables.evaluate(pack, decision, inputs);
        decided.getObject().decided(caseNo, subject, execution.getCurrentActivityId(), evaluation);
    }
}
