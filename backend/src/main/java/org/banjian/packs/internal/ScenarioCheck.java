package org.banjian.packs.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Scenarios are in Chinese and their clause tags exist. Their steps are checked when they are played. */
final class ScenarioCheck implements Check {

    private static final Pattern TAG = Pattern.compile("@([^\\s@]+)");

    @Override
    public void check(Lint lint) {
        boolean any = false;
        for (var file : lint.files.source.files().entrySet()) {
            var path = file.getKey();
            if (path.endsWith(".feature")) {
                any |= path.startsWith("scenarios/");
                scenarios(lint, path, new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
        if (!any) {
            lint.findings.add("scenarios", 0, 0, "FILE_MISSING", "没有场景。", null, "在 scenarios/ 里至少写一个 .feature 文件。");
        }
    }

    private static void scenarios(Lint lint, String path, String text) {
        var lines = text.split("\\R", -1);
        if (!lines[0].strip().equals("# language: zh-CN")) {
            lint.findings.add(path, 1, 0, "SCENARIO_LANGUAGE", "场景文件的第一行应为“# language: zh-CN”。", null, "补上这一行。");
        }
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (!line.startsWith("@")) {
                continue;
            }
            int number = i + 1;
            TAG.matcher(line).results().map(match -> match.group(1)).forEach(tag -> {
                if (tag.matches("[A-Z]{2,8}(-[0-9A-Za-z]+)+")
                        && !tag.startsWith("GC-")
                        && !lint.clauses.containsKey(tag)) {
                    lint.findings.add(
                            path,
                            number,
                            0,
                            "REFERENCE_UNKNOWN",
                            "标签“@" + tag + "”不是本包的条款。",
                            null,
                            Findings.suggestion(tag, lint.clauses.keySet()));
                }
            });
        }
    }
}
