package org.banjian.rehearsal;

import java.util.List;
import org.banjian.packs.LintFinding;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal 演练报告 found. It passed if there is no finding, no failed row and no failed scenario.
 *
 * @param findings what the lint found; if there is any, nothing was played
 * @param problem why the rehearsal could not go on; null if it could
 */
public record RehearsalReport(
        String folder,
        @Nullable String code,
        @Nullable String version,
        @Nullable String hash,
        List<LintFinding> findings,
        List<RowResult> rows,
        List<ScenarioResult> scenarios,
        List<Coverage> coverage,
        @Nullable String problem) {

    public boolean passed() {
        return problem == null
                && findings.isEmpty()
                && rows.stream().allMatch(row -> row.fault() == null)
                && scenarios.stream().allMatch(scenario -> scenario.faults().isEmpty());
    }

    /**
     * A worked case of a decision table.
     *
     * @param hit ids of the rules that were hit
     * @param fault null if the table answered as expected
     */
    public record RowResult(
            String file,
            int line,
            String decision,
            String name,
            String clause,
            String golden,
            List<String> hit,
            @Nullable String fault) {}

    /** A scenario; several faults if its steps passed but clauses of its tags were not reached. */
    public record ScenarioResult(
            String file, int line, String name, List<String> tags, List<String> visited, List<String> faults) {}

    /** How much of one kind was reached, and what was not. */
    public record Coverage(String what, int reached, int total, List<String> missed) {}
}
