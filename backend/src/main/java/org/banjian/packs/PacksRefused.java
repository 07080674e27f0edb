package org.banjian.packs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The packs of this start have faults 事项包检查未通过; the message lists every one of them. */
public final class PacksRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<LintFinding>> findings;

    public PacksRefused(Map<String, List<LintFinding>> findings) {
        super("事项包检查未通过，共 " + findings.values().stream().mapToInt(List::size).sum() + " 处：\n"
                + findings.entrySet().stream()
                        .flatMap(pack -> pack.getValue().stream().map(finding -> finding.line(pack.getKey())))
                        .collect(Collectors.joining("\n")));
        this.findings = Map.copyOf(findings);
    }

    /** Findings by folder of the pack. */
    public Map<String, List<LintFinding>> findings() {
        return findings;
    }
}
