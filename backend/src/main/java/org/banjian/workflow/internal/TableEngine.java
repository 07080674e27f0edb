package org.banjian.workflow.internal;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's DMN part without its database: it says which rows were hit, and may run on a thread of the {@link Watchdog}. Numbers are
 * {@link BigDecimal} throughout.
 */
@Component
class TableEngine {

    private final DmnEngine engine;
    private final ThreadLocal<@Nullable DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();

    TableEngine(DmnFeel feel) {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> feel);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setElProvider(expression -> {
            throw new ProcessEngineException("Only FEEL is allowed in tables: " + expression);
        });
        DmnDataTypeTransformer number = value -> Variables.untypedValue(number(value));
        DmnDataTypeTransformer asItIs = Variables::untypedValue;
        var types = configuration.getTransformer().getDataTypeTransformerRegistry();
        List.of("number", "integer", "long", "double").forEach(type -> types.addTransformer(type, number));
        types.addTransformer("date", asItIs);
        configuration.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(last::set)));
        this.engine = configuration.buildEngine();
    }

    DmnDecision parse(byte[] file) {
        return engine.parseDecisions(new ByteArrayInputStream(file)).get(0);
    }

    /** The rows hit, in the order of the table. */
    List<Hit> evaluate(DmnDecision table, Map<String, @Nullable Object> inputs) {
        last.remove();
        try {
            engine.evaluateDecisionTable(table, new LinkedHashMap<>(inputs));
            DmnDecisionTableEvaluationEvent event = last.get();
            List<Hit> hits = new ArrayList<>();
            if (event != null) {
                event.getMatchingRules().forEach(rule -> hits.add(hit(rule)));
            }
            return hits;
        } finally {
            last.remove();
        }
    }

    private static Hit hit(DmnEvaluatedDecisionRule rule) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((name, output) -> outputs.put(
                        name,
                        output.getValue() == null ? null : output.getValue().getValue()));
        return new Hit(rule.getId(), outputs);
    }

    private static @Nullable Object number(@Nullable Object value) {
        if (value == null || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number || value instanceof String) {
            return new BigDecimal(value.toString());
        }
        throw new IllegalArgumentException("Not a number: " + value);
    }

    record Hit(String ruleId, Map<String, @Nullable Object> outputs) {}
}
