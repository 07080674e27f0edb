package org.banjian.workflow;

import java.util.List;
import java.util.Map;
import org.banjian.packs.Pack;
import org.jspecify.annotations.Nullable;

/** Decision tables 决策表 of the packs, each evaluated with the definition that was deployed with this very version of the pack. */
public interface DecisionTables {

    /**
     * Refuses with {@code NO_RULE_HIT} when a UNIQUE or FIRST table has no row for the inputs, {@code INPUT_MISSING} when an input
     * is null that is not declared nullable, {@code RULE_TIMEOUT} after two seconds.
     */
    Evaluation evaluate(Pack pack, String decisionId, Map<String, ? extends @Nullable Object> inputs);

    /** The names of the table's inputs, in the order of its columns. */
    List<String> inputsOf(Pack pack, String decisionId);
}
