package org.banjian.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table 决策表 answered: the inputs it saw and every row that was hit, in the order of the table.
 *
 * @param version the version of the table in the engine
 */
public record Evaluation(
        String decisionId, String decisionName, int version, Map<String, @Nullable Object> inputs, List<RuleHit> hits) {

    /**
     * A row that was hit 命中规则.
     *
     * @param row the number of the row as people count it, from 1
     * @param clauses the clause ids at the beginning of the row's description
     * @param outputs numbers are {@link java.math.BigDecimal}, dates {@link java.time.LocalDate}
     */
    public record RuleHit(
            String ruleId, int row, List<String> clauses, String description, Map<String, @Nullable Object> outputs) {}
}
