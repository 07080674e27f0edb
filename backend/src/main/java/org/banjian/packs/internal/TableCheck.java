package org.banjian.packs.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banjian.packs.CaseTable;
import org.banjian.packs.Decision;
import org.banjian.packs.spi.ModelFile;

/** Decision tables and the worked rows beside them. FEEL, hit policies and sizes are asked of the engine's module. */
final class TableCheck implements Check {

    private static final Set<String> SEVERITIES = Set.of("reject", "correct", "warn");
    /** Where a table is asked of every person: the person does not count, or is only shown to the officer. */
    private static final Set<String> SEVERITIES_OF_ROWS = Set.of("block", "warn");

    private static final Set<String> REASON_COLUMNS = Set.of("finding", "reason", "code");
    private static final List<String> FIXED = List.of("case", "clause", "golden");
    private static final List<String> OPTIONAL = List.of("error", "sum");

    @Override
    public void check(Lint lint) {
        lint.files.tables.forEach((path, root) -> {
            var decisions = Table.decisions(root).toList();
            var expected = PackFiles.nameOf(path);
            if (decisions.size() != 1) {
                lint.findings.at(
                        path, root, "MODEL_STRUCTURE", "一个文件只写一张决策表，这里有 " + decisions.size() + " 张。", null, "分成几个文件。");
            }
            for (var decision : decisions) {
                if (!decision.id().equals(expected)) {
                    lint.findings.at(
                            path,
                            decision,
                            "MODEL_KEY_MISMATCH",
                            "决策表编号“" + decision.id() + "”与文件名“" + expected + "”不一致。",
                            null,
                            "把编号改为“" + expected + "”。");
                }
                Table.decisionTable(decision)
                        .ifPresentOrElse(
                                table -> table(lint, path, table),
                                () -> lint.findings.at(path, decision, "MODEL_STRUCTURE", "决策没有决策表。", null, "只用决策表。"));
            }
            var content = lint.files.source.files().get(path);
            if (content != null) {
                lint.findings.addAll(root, lint.models.check(new ModelFile(path, content), lint.context()));
            }
        });
        lint.files.cases.forEach((path, cases) -> cases(lint, path, cases));
    }

    private static void table(Lint lint, String path, XmlNode table) {
        var facts = lint.section("facts");
        table.all("input").forEach(input -> {
            var name = Table.inputName(input);
            var fact = facts.get(name);
            if (fact == null) {
                lint.findings.at(
                        path,
                        input,
                        "RULE_INPUT_UNKNOWN",
                        "输入列“" + name + "”不是 pack.yaml 里的事实。",
                        null,
                        Findings.suggestion(name, facts.keySet()));
            } else if (!sameType(fact.get("type").text(), Table.inputType(input))) {
                lint.findings.at(
                        path,
                        input,
                        "RULE_CELL_TYPE",
                        "输入列“" + name + "”的类型“" + Table.inputType(input) + "”与事实的类型“"
                                + fact.get("type").text() + "”不一致。",
                        null,
                        "改为一致。");
            }
        });
        boolean ofRows = table.all("input")
                .map(input -> facts.get(Table.inputName(input)))
                .anyMatch(fact -> fact != null && fact.has("of"));
        var outputs =
                table.all("output").map(output -> output.attribute("name")).toList();
        int row = 0;
        for (var rule : table.all("rule").toList()) {
            row++;
            var clauses = Table.clauses(Table.description(rule));
            if (clauses.isEmpty() && !path.startsWith("common/")) {
                lint.findings.at(
                        path,
                        rule,
                        "RULE_CLAUSE_MISSING",
                        "第 " + row + " 行（" + rule.id() + "）的说明没有以条款编号开头。",
                        null,
                        "在说明开头写上这一行依据的条款编号。");
            }
            for (var clause : clauses) {
                lint.reference(path, rule, clause, "条款", lint.clauses.keySet());
            }
            for (int i = 0; i < outputs.size(); i++) {
                output(
                        lint,
                        path,
                        rule,
                        row,
                        outputs.get(i),
                        Table.literal(Table.cell(rule, "outputEntry", i)),
                        ofRows);
            }
        }
    }

    private static boolean sameType(String fact, String column) {
        return switch (fact) {
            case "number" -> Set.of("number", "integer", "long", "double").contains(column);
            default -> fact.equals(column);
        };
    }

    private static void output(
            Lint lint, String path, XmlNode rule, int row, String column, String value, boolean ofRows) {
        if (value.isEmpty() || value.equals("null")) {
            return;
        }
        var where = "第 " + row + " 行的";
        if (REASON_COLUMNS.contains(column)) {
            lint.reference(
                    path, rule, value, where + "理由代码", lint.section("reasons").keySet());
        } else if (column.equals("clause")) {
            lint.reference(path, rule, value, where + "条款", lint.clauses.keySet());
        } else if (column.equals("severity")) {
            lint.reference(path, rule, value, where + "程度", ofRows ? SEVERITIES_OF_ROWS : SEVERITIES);
        }
    }

    private static void cases(Lint lint, String path, CaseTable cases) {
        var decision = lint.decisions.get(PackFiles.nameOf(path));
        if (decision == null) {
            return; // the file check speaks of it
        }
        if (cases.rows().isEmpty()) {
            lint.findings.add(path, 1, 0, "CASES_MISSING", "用例表是空的。", null, "至少为每一行规则写一个用例。");
            return;
        }
        columns(lint, path, cases, "in:", decision.inputs());
        columns(lint, path, cases, "out:", decision.outputs());
        for (var column : cases.header()) {
            if (!FIXED.contains(column)
                    && !OPTIONAL.contains(column)
                    && !column.startsWith("in:")
                    && !column.startsWith("out:")) {
                lint.findings.add(
                        path,
                        1,
                        0,
                        "CASES_COLUMN",
                        "不认识的列“" + column + "”。",
                        null,
                        Findings.suggestion(
                                column,
                                Stream.of(
                                                FIXED.stream(),
                                                OPTIONAL.stream(),
                                                decision.inputs().stream().map(it -> "in:" + it.name()),
                                                decision.outputs().stream().map(it -> "out:" + it.name()))
                                        .flatMap(it -> it)
                                        .toList()));
            }
        }
        for (var fixed : FIXED) {
            if (!cases.header().contains(fixed)) {
                lint.findings.add(path, 1, 0, "CASES_COLUMN", "缺少列“" + fixed + "”。", null, "补上这一列。");
            }
        }
        for (var row : cases.rows()) {
            row(lint, path, cases, row);
        }
    }

    private static void row(Lint lint, String path, CaseTable cases, CaseTable.Row row) {
        if (row.cells().size() != cases.header().size()) {
            lint.findings.add(
                    path,
                    row.line(),
                    0,
                    "CASES_COLUMN",
                    "这一行有 " + row.cells().size() + " 格，表头有 " + cases.header().size() + " 格。",
                    null,
                    "补齐逗号；含逗号的内容请加引号。");
            return;
        }
        if (cases.cell(row, "case").isEmpty()) {
            lint.findings.add(path, row.line(), 0, "KEY_MISSING", "用例没有名称。", null, "在 case 列写上名称。");
        }
        var clauses = Table.clauses(cases.cell(row, "clause"));
        if (clauses.isEmpty()) {
            lint.findings.add(path, row.line(), 0, "RULE_CLAUSE_MISSING", "用例没有写条款。", null, "在 clause 列写上条款编号。");
        }
        clauses.stream()
                .filter(clause -> !lint.clauses.containsKey(clause))
                .forEach(clause -> lint.findings.add(
                        path,
                        row.line(),
                        0,
                        "REFERENCE_UNKNOWN",
                        "条款“" + clause + "”不存在。",
                        null,
                        Findings.suggestion(clause, lint.clauses.keySet())));
    }

    private static void columns(Lint lint, String path, CaseTable cases, String prefix, List<Decision.Column> wanted) {
        var present = new HashSet<>(cases.columns(prefix));
        var names = wanted.stream().map(Decision.Column::name).toList();
        for (var name : names) {
            if (!present.contains(name)) {
                lint.findings.add(
                        path, 1, 0, "CASES_COLUMN", "缺少列“" + prefix + name + "”。", null, "用例的列与决策表的列一一对应，补上这一列。");
            }
        }
        for (var name : present) {
            if (!names.contains(name)) {
                lint.findings.add(
                        path,
                        1,
                        0,
                        "CASES_COLUMN",
                        "决策表没有“" + prefix + name + "”这一列。",
                        null,
                        Findings.suggestion(
                                prefix + name,
                                names.stream().map(it -> prefix + it).toList()));
            }
        }
    }
}
