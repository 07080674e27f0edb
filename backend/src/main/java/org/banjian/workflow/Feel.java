package org.banjian.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FEEL expressions of packs, without loops, quantifiers, external functions and regular expressions. */
public interface Feel {

    /**
     * Dates may be given as {@link java.time.LocalDate}; numbers come back as {@link java.math.BigDecimal}.
     *
     * @throws ExpressionRefused if the expression leaves the vocabulary, does not parse, fails, or runs longer than two seconds
     */
    @Nullable
    Object evaluate(String expression, Map<String, ? extends @Nullable Object> context);

    /** Checks without evaluating. @throws ExpressionRefused as {@link #evaluate} */
    void check(String expression);
}
