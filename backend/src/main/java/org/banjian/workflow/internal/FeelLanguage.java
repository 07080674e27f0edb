package org.banjian.workflow.internal;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.workflow.ExpressionRefused;
import org.banjian.workflow.Feel;
import org.banjian.workflow.internal.model.FeelRules;
import org.banjian.workflow.spi.FeelFunction;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** FEEL within {@link FeelRules}, with the functions that modules offer; plain values only, never the insides of an object. */
@Component
class FeelLanguage implements Feel {

    private final FeelRules rules;
    private final ObjectProvider<FeelFunction> offered;
    private final ValueMapper values = new ValueMapper.CompositeValueMapper(
            CollectionConverters.asScala(List.<CustomValueMapper>of(new PlainValues(), new JavaValueMapper()))
                    .toList());
    private final FeelEngineApi engine;
    private final FeelWatchdog watchdog;
    private final ThreadLocal<@Nullable Asked> evaluating = new ThreadLocal<>();
    private volatile @Nullable Map<String, FeelFunction> functions;

    /** One evaluation: the data it sees, the work that its functions leave to the caller's thread, and what one of them threw. */
    private static final class Asked {
        private final Map<String, Object> data;
        private final FeelWatchdog.Errands errands = new FeelWatchdog.Errands();
        private volatile @Nullable RuntimeException thrown;

        Asked(Map<String, Object> data) {
            this.data = data;
        }
    }

    FeelLanguage(FeelRules rules, ObjectProvider<FeelFunction> offered, FeelWatchdog watchdog) {
        this.watchdog = watchdog;
        this.rules = rules;
        this.offered = offered;
        this.engine = FeelEngineBuilder.create()
                .withFunctionProvider(new OfferedFunctions())
                .withValueMapper(values)
                .withEnabledExternalFunctions(false)
                .build();
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context) {
        ParsedExpression parsed = parse(expression);
        Map<String, Object> data = new HashMap<>(context);
        Asked asked = new Asked(data);
        EvaluationResult result = watchdog.call("表达式“" + expression + "”", asked.errands, () -> {
            evaluating.set(asked);
            try {
                return engine.evaluate(parsed, data);
            } finally {
                evaluating.remove();
            }
        });
        RuntimeException own = asked.thrown;
        if (own != null) {
            throw own;
        }
        return result(expression, result);
    }

    @Override
    public void check(String expression) {
        parse(expression);
    }

    /** Whether an input cell of a table holds for the value of its column. */
    boolean holds(String cell, @Nullable Object value, Map<String, @Nullable Object> context) {
        try {
            ParsedExpression parsed = rules.cell(cell);
            return Boolean.TRUE.equals(
                    result(cell, engine.evaluateWithInput(parsed, value, new HashMap<String, Object>(context))));
        } catch (FeelRules.Refused refused) {
            throw new ExpressionRefused(cell, refused.sentence());
        }
    }

    private ParsedExpression parse(String expression) {
        try {
            return rules.expression(expression, names());
        } catch (FeelRules.Refused refused) {
            throw new ExpressionRefused(expression, refused.sentence());
        }
    }

    private static @Nullable Object result(String expression, EvaluationResult result) {
        if (result.isFailure()) {
            throw new ExpressionRefused(
                    expression,
                    "表达式“" + expression + "”无法计算：" + result.failure().message());
        }
        return result.result();
    }

    private Set<String> names() {
        return byName().keySet();
    }

    private Map<String, FeelFunction> byName() {
        Map<String, FeelFunction> known = functions;
        if (known == null) {
            known = offered.stream().collect(Collectors.toMap(FeelFunction::name, function -> function));
            functions = known;
        }
        return known;
    }

    private final class OfferedFunctions extends JavaFunctionProvider {

        @Override
        public Optional<JavaFunction> resolveFunction(String name) {
            return Optional.ofNullable(byName().get(name))
                    .map(function -> new JavaFunction(function.parameters(), arguments -> call(function, arguments)));
        }

        @Override
        public Collection<String> getFunctionNames() {
            return names();
        }

        private Val call(FeelFunction function, List<Val> arguments) {
            List<@Nullable Object> plain = new ArrayList<>();
            for (Val argument : arguments) {
                plain.add(values.unpackVal(argument));
            }
            Asked asked = evaluating.get();
            if (asked == null) {
                return values.toVal(function.apply(plain));
            }
            try {
                return values.toVal(asked.errands.run(() -> function.apply(plain, asked.data)));
            } catch (RuntimeException e) {
                asked.thrown = e; // FEEL would turn it into null or a text
                throw e;
            }
        }
    }
}
