package org.banjian.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.banjian.packs.internal.PackLocation;
import org.banjian.packs.internal.SharedDataLint;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks and releases every pack before the product serves anybody; one fault anywhere stops the start. */
@Component
class PackStartup implements SmartInitializingSingleton {

    private final PackLocation location;
    private final PackLinter linter;
    private final Releases releases;
    private final boolean atStart;

    /** @param atStart false in the sandbox, which releases only what it rehearses */
    PackStartup(
            PackLocation location,
            PackLinter linter,
            Releases releases,
            @Value("${banjian.packs.release-at-start:true}") boolean atStart) {
        this.location = location;
        this.linter = linter;
        this.releases = releases;
        this.atStart = atStart;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!atStart) {
            return;
        }
        var refused = new LinkedHashMap<String, List<LintFinding>>();
        var sources = new ArrayList<PackSource>();
        for (var source : location.packs()) {
            var linted = linter.lint(source);
            var findings = linted.pack()
                    .filter(releases::changed)
                    .map(pack -> List.of(new LintFinding(
                            "pack.yaml", 0, 0, "PACK_VERSION_NOT_NEW", Releases.changedSentence(pack), null, "")))
                    .orElse(linted.findings());
            if (findings.isEmpty()) {
                sources.add(source);
            } else {
                refused.put(source.folder(), findings);
            }
        }
        var shared = SharedDataLint.of(location);
        if (!shared.isEmpty()) {
            refused.put("", shared);
        }
        if (!refused.isEmpty()) {
            throw new PacksRefused(refused);
        }
        releases.start(sources);
    }
}
