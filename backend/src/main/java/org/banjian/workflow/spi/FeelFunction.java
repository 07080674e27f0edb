package org.banjian.workflow.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that expressions of packs may call; every bean of this type joins the closed vocabulary. */
public interface FeelFunction {

    /** The name used in expressions, such as {@code addWorkingDays}. */
    String name();

    /** The parameter names in order; a call may use them as named arguments. */
    List<String> parameters();

    /**
     * Dates come as {@link java.time.LocalDate}, numbers as {@link java.math.BigDecimal}, lists as {@link List}; the answer uses the
     * same types.
     */
    @Nullable
    Object apply(List<@Nullable Object> arguments);
}
