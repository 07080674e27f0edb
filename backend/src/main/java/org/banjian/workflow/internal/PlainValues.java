package org.banjian.workflow.internal;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/** Numbers come out as {@link BigDecimal}; anything but a plain value is kept out, since FEEL would open it by reflection. */
class PlainValues extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(@Nullable Object value, Function<Object, Val> inner) {
        if (value instanceof Collection<?> items && !(value instanceof List)) {
            return Optional.of(inner.apply(List.copyOf(items)));
        }
        if (value == null || isPlain(value)) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(
                "Not a plain value: " + value.getClass().getName());
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Temporal
                || value instanceof TemporalAmount
                || value instanceof Date
                || value instanceof Enum
                || value instanceof List
                || value instanceof Map
                || value instanceof Val
                || value.getClass().getName().startsWith("camundajar.impl.scala.");
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        return value instanceof ValNumber number ? Optional.of(number.value().bigDecimal()) : Optional.empty();
    }

    @Override
    public int priority() {
        return 20;
    }
}
