package org.banjian.cases;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What a decision table answered 规则计算, rendered from what was stored and never recomputed. */
public record EvaluationView(
        String id,
        String decisionId,
        String name,
        int version,
        OffsetDateTime at,
        List<EvaluationInput> inputs,
        List<EvaluationHit> hits) {

    /** One input as the table saw it. */
    public record EvaluationInput(String name, String label, String value) {}

    /** One row that was hit. */
    public record EvaluationHit(int row, List<String> clauses, String description, Map<String, Object> outputs) {}
}
