package org.banjian.rosters.internal;

import java.util.HashMap;
import java.util.Map;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.Nullable;

/** Whether a column must be filled; an expression is asked once for each kind of training and level, not once for each row. */
final class Requirements {

    private final Feel feel;
    private final Map<String, Boolean> answers = new HashMap<>();

    Requirements(Feel feel) {
        this.feel = feel;
    }

    boolean required(Column column, String trainingType, @Nullable Integer level) {
        String expression = column.requiredWhen();
        if (expression == null) {
            return false;
        }
        if (expression.equals("true")) {
            return true;
        }
        return answers.computeIfAbsent(
                column.id() + " " + trainingType + " " + level, key -> asked(expression, trainingType, level));
    }

    private boolean asked(String expression, String trainingType, @Nullable Integer level) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("trainingType", trainingType);
        row.put("level", level);
        return Boolean.TRUE.equals(feel.evaluate(expression, row));
    }
}
