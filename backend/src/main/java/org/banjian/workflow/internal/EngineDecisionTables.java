package org.banjian.workflow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banjian.packs.Decision;
import org.banjian.packs.Fact;
import org.banjian.packs.Pack;
import org.banjian.shared.Refusal;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.Evaluation.RuleHit;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates the table of the pack's own deployment and says which rows were hit and why. */
@Component
class EngineDecisionTables implements DecisionTables {

    private final RepositoryService repository;
    private final EngineDeployments deployments;
    private final TableEngine tables;
    private final Watchdog watchdog;
    private final Map<String, Table> cache = new ConcurrentHashMap<>();

    EngineDecisionTables(
            RepositoryService repository, EngineDeployments deployments, TableEngine tables, Watchdog watchdog) {
        this.repository = repository;
        this.deployments = deployments;
        this.tables = tables;
        this.watchdog = watchdog;
    }

    @Override
    public List<String> inputsOf(Pack pack, String decisionId) {
        return describe(pack, decisionId).inputs().stream()
                .map(Decision.Column::name)
                .toList();
    }

    @Override
    public Evaluation evaluate(Pack pack, String decisionId, Map<String, ? extends @Nullable Object> given) {
        Decision decision = describe(pack, decisionId);
        Map<String, @Nullable Object> inputs = inputs(pack, decision, given);
        Table table = table(pack, decision);
        List<TableEngine.Hit> hits;
        try {
            hits = watchdog.call(decisionId, () -> tables.evaluate(table.decision(), inputs));
        } catch (DmnHitPolicyException e) {
            throw Refusal.unprocessable(
                    "RULE_OVERLAP", "决策表“" + decision.name() + "”有多行同时符合，无法得出唯一结果。请联系政策管理人员。", null);
        }
        if (hits.isEmpty() && !decision.hitPolicy().equals("COLLECT")) {
            throw Refusal.unprocessable("NO_RULE_HIT", "决策表“" + decision.name() + "”没有一行适用于本件的情形。请联系政策管理人员。", null);
        }
        return new Evaluation(
                decisionId,
                decision.name(),
                table.version(),
                inputs,
                hits.stream().map(hit -> explained(decision, table, hit)).toList());
    }

    private static Decision describe(Pack pack, String decisionId) {
        Decision decision = pack.decisions().get(decisionId);
        if (decision == null) {
            throw new IllegalArgumentException("The pack " + pack.code() + " has no decision " + decisionId);
        }
        return decision;
    }

    private static Map<String, @Nullable Object> inputs(
            Pack pack, Decision decision, Map<String, ? extends @Nullable Object> given) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        for (Decision.Column column : decision.inputs()) {
            Object value = given.get(column.name());
            Fact fact = pack.facts().get(column.name());
            if (value == null && (fact == null || !fact.nullable())) {
                String label = fact == null ? column.name() : fact.text();
                throw Refusal.unprocessable(
                        "INPUT_MISSING",
                        "决策表“" + decision.name() + "”缺少输入：" + label + "。请补充后再办理。",
                        fact == null ? null : fact.clause());
            }
            inputs.put(column.name(), value);
        }
        return inputs;
    }

    private static RuleHit explained(Decision decision, Table table, TableEngine.Hit hit) {
        int row = table.rows().indexOf(hit.ruleId()) + 1;
        Decision.Rule rule = decision.rules().stream()
                .filter(candidate -> candidate.row() == row)
                .findFirst()
                .orElseThrow();
        return new RuleHit(hit.ruleId(), row, rule.clauses(), rule.description(), hit.outputs());
    }

    private Table table(Pack pack, Decision decision) {
        String deployment = deployments.of(pack);
        return cache.computeIfAbsent(deployment + " " + decision.id(), key -> load(deployment, decision));
    }

    private Table load(String deployment, Decision decision) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(decision.id())
                .singleResult();
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            DmnDecision parsed = tables.parse(model.readAllBytes());
            List<String> rows = new ArrayList<>();
            ((DmnDecisionTableImpl) parsed.getDecisionLogic()).getRules().forEach(rule -> rows.add(rule.getId()));
            return new Table(parsed, definition.getVersion(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Table(DmnDecision decision, int version, List<String> rows) {}
}
