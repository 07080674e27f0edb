package org.banjian.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.banjian.packs.internal.PackLocation;
import org.banjian.packs.internal.SharedDataLint;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Checks and releases every pack before the product serves anybody; one fault anywhere stops the start. */
@Component
class PackStartup implements SmartInitializingSingleton {

    private final PackLocation location;
    private final PackLinter linter;
    private final Releases releases;

    PackStartup(PackLocation location, PackLinter linter, Releases releases) {
        this.location = location;
        this.linter = linter;
        this.releases = releases;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var refused = new LinkedHashMap<String, List<LintFinding>>();
        var sources = new ArrayList<PackSource>();
        for (var source : location.packs()) {
            var linted = linter.lint(source);
            var findings = linted.pack()
                    .filter(releases::changed)
                    .map(pack -> List.of(new LintFinding(
                            "pack.yaml", 0, 0, "PACK_VERSION_CHANGED", Releases.changedSentence(pack), null, "")))
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
