package org.banjian.packs.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files a pack consists of and what they are called. One of a kind is a file, many of a kind is a folder. */
final class FileCheck implements Check {

    private static final List<String> REQUIRED =
            List.of("README.md", "pack.yaml", "policy/clauses.yaml", "parameters.yaml", "materials.yaml");
    private static final List<String> OPTIONAL = List.of(RosterReading.FILE);
    private static final Map<String, List<String>> FOLDERS = Map.of(
            "policy", List.of(".txt", ".md"),
            "bpmn", List.of(".bpmn"),
            "dmn", List.of(".dmn", ".cases.csv"),
            "forms", List.of(".form"),
            "documents", List.of(".docx", ".html"),
            "scenarios", List.of(".feature"));
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z]+)+");

    @Override
    public void check(Lint lint) {
        var paths = lint.files.source.files().keySet();
        for (var path : REQUIRED) {
            if (!paths.contains(path)) {
                lint.findings.add(path, 0, 0, "FILE_MISSING", "缺少文件“" + path + "”。", null, "补上这个文件。");
            }
        }
        paths.forEach(path -> known(lint, path));
        for (var path : paths) {
            if (path.endsWith(".dmn")) {
                pair(lint, path, path.replaceFirst("\\.dmn$", ".cases.csv"), "CASES_MISSING", "决策表没有用例");
            } else if (path.endsWith(".cases.csv")) {
                pair(lint, path, path.replaceFirst("\\.cases\\.csv$", ".dmn"), "FILE_MISSING", "用例没有对应的决策表");
            } else if (path.endsWith(".docx")) {
                pair(lint, path, path.replaceFirst("\\.docx$", ".html"), "FILE_MISSING", "文书模板没有用来生成 PDF 的同名 HTML");
            } else if (path.endsWith(".html")) {
                pair(lint, path, path.replaceFirst("\\.html$", ".docx"), "FILE_MISSING", "文书模板没有同名的 docx");
            }
        }
    }

    private static void pair(Lint lint, String path, String other, String code, String what) {
        if (!lint.files.source.files().containsKey(other)) {
            lint.findings.add(path, 0, 0, code, what + "“" + other + "”。", null, "补上“" + other + "”。");
        }
    }

    private static void known(Lint lint, String path) {
        boolean common = path.startsWith("common/");
        var own = common ? path.substring("common/".length()) : path;
        if (REQUIRED.contains(path) || OPTIONAL.contains(path)) {
            return;
        }
        int slash = own.indexOf('/');
        var folder = slash < 0 ? "" : own.substring(0, slash);
        var file = own.substring(slash + 1);
        var endings = FOLDERS.getOrDefault(folder, List.of());
        if (file.indexOf('/') >= 0
                || endings.stream().noneMatch(file::endsWith)
                || (common && folder.equals("policy"))) {
            var names = Stream.concat(
                            REQUIRED.stream(), FOLDERS.entrySet().stream().flatMap(it -> it.getValue().stream()
                                    .map(end -> it.getKey() + "/*" + end)))
                    .toList();
            lint.findings.add(
                    path, 0, 0, "FILE_UNKNOWN", "事项包里没有“" + path + "”这种文件。", null, Findings.suggestion(path, names));
            return;
        }
        if (folder.equals("policy")) {
            return;
        }
        if (!NAME.matcher(file).matches()) {
            lint.findings.add(path, 0, 0, "FILE_NAME_INVALID", "文件名“" + file + "”只能用小写字母、数字和连字符。", null, "改名。");
        }
        var prefix = lint.files.prefixOf(path);
        if (!folder.equals("scenarios") && !file.startsWith(prefix)) {
            lint.findings.add(
                    path,
                    0,
                    0,
                    "ID_PREFIX",
                    "编号“" + PackFiles.nameOf(path) + "”没有以本包代码“" + prefix + "”开头。",
                    null,
                    "把文件和其中的编号改名为“" + prefix + PackFiles.nameOf(path) + "”。");
        }
    }
}
