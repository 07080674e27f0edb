package org.banjian.rehearsal;

import java.util.List;
import org.banjian.packs.PackLinter;
import org.banjian.packs.PackSource;
import org.banjian.packs.Releases;
import org.banjian.packs.SharedFiles;
import org.banjian.rehearsal.internal.CoverageCount;
import org.banjian.rehearsal.internal.DecisionRows;
import org.banjian.rehearsal.internal.Scenarios;
import org.banjian.shared.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Rehearses a pack 演练 in this sandbox: lint, decision rows, scenarios, coverage. Exists in the sandbox profile only. */
@Component
@Profile("sandbox")
public class Rehearsal {

    private final PackLinter linter;
    private final Releases releases;
    private final SharedFiles shared;
    private final DecisionRows rows;
    private final Scenarios scenarios;

    Rehearsal(PackLinter linter, Releases releases, SharedFiles shared, DecisionRows rows, Scenarios scenarios) {
        this.linter = linter;
        this.releases = releases;
        this.shared = shared;
        this.rows = rows;
        this.scenarios = scenarios;
    }

    /** Rehearses the files; {@code common/} is the product's own if they bring none. */
    public RehearsalReport rehearse(PackSource files) {
        var source = files.withCommonOf(shared.common());
        var linted = linter.lint(source);
        if (linted.pack().isEmpty()) {
            return new RehearsalReport(
                    source.folder(), null, null, null, linted.findings(), List.of(), List.of(), List.of(), null);
        }
        var pack = linted.pack().get();
        try {
            releases.release(source);
        } catch (Refusal refused) {
            return new RehearsalReport(
                    source.folder(),
                    pack.code(),
                    pack.version(),
                    pack.hash(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "不能发布：" + refused.getMessage());
        }
        var played = rows.play(pack);
        var told = scenarios.play(pack);
        return new RehearsalReport(
                source.folder(),
                pack.code(),
                pack.version(),
                pack.hash(),
                List.of(),
                played,
                told,
                CoverageCount.of(pack, played, told),
                null);
    }
}
