package org.banjian.rehearsal.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.banjian.packs.CaseTable;
import org.banjian.packs.Decision;
import org.banjian.packs.Pack;
import org.banjian.rehearsal.RehearsalReport.RowResult;
import org.banjian.shared.Refusal;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Evaluation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks every decision table its worked rows 表格用例 and compares. */
@Component
@Profile("sandbox")
public class DecisionRows {

    private final DecisionTables tables;

    DecisionRows(DecisionTables tables) {
        this.tables = tables;
    }

    public List<RowResult> play(Pack pack) {
        var results = new ArrayList<RowResult>();
        for (var decision : pack.decisions().values()) {
            var path = decision.path().replaceFirst("\\.dmn$", ".cases.csv");
            var content = pack.files().get(path);
            if (content != null) {
                var table = CaseTable.parse(path, content);
                grouped(table).values().forEach(rows -> results.add(play(pack, decision, table, rows)));
                results.addAll(sums(decision, table));
            }
        }
        return results;
    }

    /** Lines of the same name are one case with several expected hits. */
    private static Map<String, List<CaseTable.Row>> grouped(CaseTable table) {
        return table.rows().stream()
                .collect(
                        Collectors.groupingBy(row -> table.cell(row, "case"), LinkedHashMap::new, Collectors.toList()));
    }

    private RowResult play(Pack pack, Decision decision, CaseTable table, List<CaseTable.Row> rows) {
        var first = rows.get(0);
        var expected = rows.stream()
                .map(row -> outputs(decision, table, row))
                .filter(outputs -> outputs.values().stream().anyMatch(Objects::nonNull))
                .toList();
        var error = table.cell(first, "error");
        List<String> hit = List.of();
        String fault;
        try {
            if (rows.stream().anyMatch(row -> !inputs(decision, table, row).equals(inputs(decision, table, first)))) {
                return result(decision, table, first, hit, "同名用例的各行输入应当相同");
            }
            var evaluation = tables.evaluate(pack, decision.id(), inputs(decision, table, first));
            hit = evaluation.hits().stream().map(Evaluation.RuleHit::ruleId).toList();
            fault = error.isEmpty()
                    ? compare(decision, expected, evaluation)
                    : "应当报错 " + error + "，实际命中" + rows(evaluation);
        } catch (Refusal refusal) {
            fault = refusal.code().equals(error)
                    ? null
                    : "应为 " + text(expected) + "，实际报错 " + refusal.code() + "：" + refusal.getMessage();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            fault = "用例里的值写得不对：" + e.getMessage();
        }
        return result(decision, table, first, hit, fault);
    }

    private static RowResult result(
            Decision decision, CaseTable table, CaseTable.Row row, List<String> hit, @Nullable String fault) {
        return new RowResult(
                table.file(),
                row.line(),
                decision.id(),
                table.cell(row, "case"),
                table.cell(row, "clause"),
                table.cell(row, "golden"),
                hit,
                fault);
    }

    private static @Nullable String compare(
            Decision decision, List<Map<String, @Nullable Object>> expected, Evaluation evaluation) {
        var actual = new ArrayList<Map<String, @Nullable Object>>();
        evaluation.hits().forEach(hit -> {
            var outputs = new LinkedHashMap<String, @Nullable Object>();
            decision.outputs()
                    .forEach(column ->
                            outputs.put(column.name(), normal(hit.outputs().get(column.name()))));
            actual.add(outputs);
        });
        var missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        var surplus = new ArrayList<>(actual);
        expected.forEach(surplus::remove);
        return missing.isEmpty() && surplus.isEmpty()
                ? null
                : "应为 " + text(expected) + "，实为 " + text(actual) + "（命中" + rows(evaluation) + "）";
    }

    private static String rows(Evaluation evaluation) {
        return evaluation.hits().isEmpty()
                ? "无"
                : "第 "
                        + evaluation.hits().stream()
                                .map(hit -> String.valueOf(hit.row()))
                                .collect(Collectors.joining("、"))
                        + " 行";
    }

    private static String text(List<Map<String, @Nullable Object>> outputs) {
        return outputs.isEmpty()
                ? "没有命中"
                : outputs.stream()
                        .map(row -> row.entrySet().stream()
                                .map(cell -> cell.getKey() + "=" + text(cell.getValue()))
                                .collect(Collectors.joining("，", "〔", "〕")))
                        .collect(Collectors.joining(""));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "空" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Rows with the same golden case and a sum must add up to it. */
    private static List<RowResult> sums(Decision decision, CaseTable table) {
        var amount = decision.outputs().stream()
                .filter(column -> isNumber(column.type()))
                .findFirst();
        var results = new ArrayList<RowResult>();
        if (amount.isEmpty()) {
            return results;
        }
        table.rows().stream()
                .filter(row -> !table.cell(row, "sum").isEmpty())
                .collect(Collectors.groupingBy(
                        row -> table.cell(row, "golden") + "=" + table.cell(row, "sum"),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(rows -> {
                    var first = rows.get(0);
                    var sum = rows.stream()
                            .map(row -> table.cell(row, "out:" + amount.get().name()))
                            .filter(cell -> !cell.isEmpty())
                            .map(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    var expected = table.cell(first, "sum");
                    if (sum.compareTo(new BigDecimal(expected)) != 0) {
                        results.add(result(
                                decision,
                                table,
                                first,
                                List.of(),
                                table.cell(first, "golden") + " 合计应为 " + expected + "，各行之和为 " + sum.toPlainString()));
                    }
                });
        return results;
    }

    private static Map<String, @Nullable Object> inputs(Decision decision, CaseTable table, CaseTable.Row row) {
        return values(decision.inputs(), table, row, "in:");
    }

    private static Map<String, @Nullable Object> outputs(Decision decision, CaseTable table, CaseTable.Row row) {
        return values(decision.outputs(), table, row, "out:");
    }

    private static Map<String, @Nullable Object> values(
            List<Decision.Column> columns, CaseTable table, CaseTable.Row row, String prefix) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var column : columns) {
            values.put(column.name(), value(column.type(), table.cell(row, prefix + column.name())));
        }
        return values;
    }

    private static @Nullable Object value(String type, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (isNumber(type)) {
            return new BigDecimal(cell).stripTrailingZeros();
        }
        return switch (type) {
            case "boolean" -> {
                if (!cell.equals("true") && !cell.equals("false")) {
                    throw new IllegalArgumentException("“" + cell + "”应为 true 或 false");
                }
                yield Boolean.valueOf(cell);
            }
            case "date" -> LocalDate.parse(cell);
            default -> cell;
        };
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }

    private static boolean isNumber(String type) {
        return List.of("number", "integer", "long", "double").contains(type);
    }
}
