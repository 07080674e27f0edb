package org.banjian.packs.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banjian.packs.PackLinter;
import org.banjian.packs.PackSource;
import org.banjian.packs.spi.ModelChecks;

/** All checks in their order. */
public final class PackLint {

    private static final List<Check> CHECKS = List.of(
            new FileCheck(),
            new SchemaCheck(),
            new DescriptorCheck(),
            new ClauseCheck(),
            new RosterCheck(),
            new DiagramCheck(),
            new TableCheck(),
            new CoverageCheck(),
            new OversightCheck(),
            new FormCheck(),
            new ScenarioCheck());

    private PackLint() {}

    public static PackLinter.Linted of(
            PackSource source, ModelChecks models, Map<String, Set<String>> blocks, Set<String> panels) {
        var files = new PackFiles(source);
        var lint = new Lint(files, models, blocks, panels);
        CHECKS.forEach(check -> check.check(lint));
        var findings = files.findings.list();
        return new PackLinter.Linted(
                source, findings.isEmpty() ? Optional.of(new PackBuilder(files).build()) : Optional.empty(), findings);
    }
}
