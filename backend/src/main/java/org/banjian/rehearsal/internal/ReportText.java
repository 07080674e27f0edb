package org.banjian.rehearsal.internal;

import java.util.ArrayList;
import java.util.List;
import org.banjian.rehearsal.RehearsalReport;

/** The report as people read it on a terminal. */
public final class ReportText {

    private ReportText() {}

    public static List<String> of(RehearsalReport report) {
        var lines = new ArrayList<String>();
        lines.add("事项包 " + report.folder()
                + (report.code() == null
                        ? ""
                        : "（" + report.code() + " " + report.version() + "，摘要 "
                                + String.valueOf(report.hash()).substring(0, 12) + "）"));
        if (report.problem() != null) {
            lines.add("  " + report.problem());
        }
        report.findings().forEach(finding -> lines.add("  ✗ " + finding.line(report.folder())));
        if (!report.findings().isEmpty()) {
            lines.add("检查未通过：" + report.findings().size() + " 处。改正后才能演练用例和场景。");
            return lines;
        }
        rows(report, lines);
        scenarios(report, lines);
        for (var coverage : report.coverage()) {
            lines.add("覆盖 " + coverage.what() + "：" + coverage.reached() + "/" + coverage.total()
                    + (coverage.missed().isEmpty() ? "" : "，没有走到：" + shortened(coverage.missed())));
        }
        lines.add(report.passed() ? "演练通过。" : "演练未通过。");
        return lines;
    }

    private static void rows(RehearsalReport report, List<String> lines) {
        var failed = report.rows().stream().filter(row -> row.fault() != null).toList();
        for (var row : failed) {
            lines.add("  ✗ " + report.folder() + "/" + row.file() + ":" + row.line() + "  用例“" + row.name() + "”（条款 "
                    + row.clause() + (row.golden().isEmpty() ? "" : "，" + row.golden()) + "）：" + row.fault());
        }
        lines.add("决策表用例：" + (report.rows().size() - failed.size()) + "/"
                + report.rows().size() + " 通过");
    }

    private static void scenarios(RehearsalReport report, List<String> lines) {
        var failed = report.scenarios().stream()
                .filter(scenario -> !scenario.faults().isEmpty())
                .toList();
        for (var scenario : failed) {
            lines.add("  ✗ " + report.folder() + "/" + scenario.file() + ":" + scenario.line() + "  场景“"
                    + scenario.name() + "”");
            scenario.faults().forEach(fault -> lines.add("      " + fault));
        }
        lines.add("场景：" + (report.scenarios().size() - failed.size()) + "/"
                + report.scenarios().size() + " 通过");
    }

    private static String shortened(List<String> missed) {
        var names = missed.stream()
                .map(name -> name.startsWith("element:") ? name.substring("element:".length()) : name)
                .toList();
        return String.join("、", names.subList(0, Math.min(names.size(), 20)))
                + (names.size() > 20 ? " 等 " + names.size() + " 处" : "");
    }
}
