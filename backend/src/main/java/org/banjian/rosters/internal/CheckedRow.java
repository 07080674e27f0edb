package org.banjian.rosters.internal;

import java.util.List;
import java.util.Map;
import org.banjian.shared.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A row after its own check: what is worth keeping of it, and what is wrong with it.
 *
 * @param values by column id; brought into form where they are good, as typed where not
 * @param idNumber null unless it is valid
 */
record CheckedRow(
        Map<String, String> values,
        @Nullable IdNumber idNumber,
        String trainingType,
        @Nullable Integer level,
        List<Finding> findings) {

    long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    long warns() {
        return findings.size() - errors();
    }
}
