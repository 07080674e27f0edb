package org.banjian.workflow.internal;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The FEEL of every decision table, whoever evaluates it: each cell is judged before it is evaluated. */
@Component
class DmnFeel implements FeelEngine {

    private final FeelLanguage language;

    DmnFeel(FeelLanguage language) {
        this.language = language;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) language.evaluate(expression, values(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String inputVariable, VariableContext variables) {
        TypedValue input = variables.resolve(inputVariable);
        return language.holds(cell, input == null ? null : input.getValue(), values(variables));
    }

    private static Map<String, @Nullable Object> values(VariableContext variables) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String name : variables.keySet()) {
            TypedValue value = variables.resolve(name);
            values.put(name, value == null ? null : value.getValue());
        }
        return values;
    }
}
