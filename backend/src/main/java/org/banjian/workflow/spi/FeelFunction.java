package org.banjian.workflow.spi;

import java.util.List;
import java.util.Map;
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

    /** The same for a function that must also know the data that the expression sees, such as the {@code region} of the pack. */
    default @Nullable Object apply(List<@Nullable Object> arguments, Map<String, ? extends @Nullable Object> context) {
        return apply(arguments);
    }
}
