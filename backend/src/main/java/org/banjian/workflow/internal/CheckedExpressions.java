package org.banjian.workflow.internal;

import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import org.banjian.workflow.internal.NamedBeans.ExpressionBean;
import org.banjian.workflow.internal.model.JuelRules;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Lets no expression into the engine whose syntax tree leaves {@link JuelRules}, be it from a diagram, a table or a query, and resolves
 * nothing but {@link NamedBeans}, {@code execution} and the variable of a multi-instance.
 */
class CheckedExpressions extends JuelExpressionManager {

    private final NamedBeans named;

    CheckedExpressions(NamedBeans named) {
        this.named = named;
    }

    @Override
    public Expression createExpression(String expression) {
        check(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        check(expression);
        return super.createValueExpression(expression);
    }

    private void check(String expression) {
        JuelRules.refuse(expression, named.delegates()).ifPresent(problem -> {
            throw new ProcessEngineException("Expression refused: " + problem);
        });
    }

    @Override
    protected ELResolver createElResolver() {
        return new ClosedResolver(named);
    }

    private static final class ClosedResolver extends ELResolver {

        private final NamedBeans named;
        private final VariableScopeElResolver scope = new VariableScopeElResolver();

        ClosedResolver(NamedBeans named) {
            this.named = named;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base != null) {
                return null;
            }
            String name = String.valueOf(property);
            Object bean = named.named(name);
            if (bean != null) {
                context.setPropertyResolved(true);
                return bean;
            }
            boolean known = name.equals(VariableScopeElResolver.EXECUTION_KEY) || JuelRules.isElementVariable(name);
            return known ? scope.getValue(context, null, property) : null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            if (!(base instanceof ExpressionBean bean)) {
                return null;
            }
            context.setPropertyResolved(true);
            return bean.call(String.valueOf(method), Arrays.asList(arguments));
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
            return null;
        }
    }
}
