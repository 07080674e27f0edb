package org.banjian.packs.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banjian.packs.LintFinding;

/** Data files that belong to no pack: {@code common/*.yaml} and {@code demo/*.yaml}, by their schemas. */
public final class SharedDataLint {

    private static final Map<String, String> SCHEMAS = Map.of(
            "common/registers.yaml", "registers",
            "common/calendar.yaml", "calendar",
            "demo/budgets.yaml", "demo-budgets",
            "demo/offices.yaml", "demo-offices",
            "demo/organisations.yaml", "demo-organisations",
            "demo/people.yaml", "demo-people",
            "demo/registers.yaml", "demo-registers");

    private SharedDataLint() {}

    public static List<LintFinding> of(PackLocation location) {
        var files = new TreeMap<String, byte[]>();
        location.common().forEach((name, content) -> {
            if (name.indexOf('/') < 0) {
                files.put("common/" + name, content);
            }
        });
        location.demo().forEach((name, content) -> files.put("demo/" + name, content));
        return of(files);
    }

    static List<LintFinding> of(SortedMap<String, byte[]> files) {
        var findings = new Findings();
        files.forEach((path, content) -> {
            var schema = SCHEMAS.get(path);
            if (schema != null) {
                var node = new YamlParser(path, findings).parse(content);
                if (node.value() != null) {
                    SchemaCheck.check(node, schema, findings);
                }
            } else if (!path.endsWith("/README.md") && !path.equals("common/regions.csv")) {
                findings.add(
                        path,
                        0,
                        0,
                        "FILE_UNKNOWN",
                        "不认识的文件“" + path + "”。",
                        null,
                        Findings.suggestion(path, SCHEMAS.keySet()));
            }
        });
        return findings.list();
    }
}
