package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of UNIQUE tables that hit together 重叠, and cases that none hits 空缺. Judged are intervals of numbers and enumerations as
 * {@link CellValues} reads them. Not decidable, and therefore not judged: a pair of rules when a cell that could keep them apart is written
 * otherwise; gaps of a table with any such cell; texts and numbers that the table never mentions; tables with more than
 * {@value #MOST_CASES} combinations. The rows beside the table and the engine at run time answer for these.
 */
final class CoverageCheck implements Check {

    private static final int MOST_CASES = 200_000;
    private static final int MOST_GAPS = 5;

    @Override
    public void check(Lint lint) {
        lint.files.tables.forEach((path, root) -> Table.decisions(root)
                .flatMap(decision -> Table.decisionTable(decision).stream())
                .filter(table -> Table.hitPolicy(table).equals("UNIQUE"))
                .forEach(table -> new OneTable(lint, path, table).check()));
    }

    /** What a rule lets through in each column; an empty entry where that cannot be decided. */
    private record Row(XmlNode node, int number, List<Optional<Set<String>>> cells) {

        boolean decidable() {
            return cells.stream().allMatch(Optional::isPresent);
        }

        boolean lets(int column, String value) {
            return cells.get(column).map(values -> values.contains(value)).orElse(false);
        }
    }

    private static final class OneTable {

        private final Lint lint;
        private final String path;
        private final XmlNode table;
        private final List<String> names;
        private final List<CellValues> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private int looked;
        private final List<List<String>> gaps = new ArrayList<>();

        OneTable(Lint lint, String path, XmlNode table) {
            this.lint = lint;
            this.path = path;
            this.table = table;
            var inputs = table.all("input").toList();
            var rules = table.all("rule").toList();
            this.names = inputs.stream().map(Table::inputName).toList();
            for (int i = 0; i < inputs.size(); i++) {
                int column = i;
                columns.add(new CellValues(
                        rules.stream()
                                .map(rule -> Table.cell(rule, "inputEntry", column))
                                .toList(),
                        Table.inputType(inputs.get(i))));
            }
            for (var rule : rules) {
                var cells = new ArrayList<Optional<Set<String>>>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(columns.get(i).of(Table.cell(rule, "inputEntry", i)));
                }
                rows.add(new Row(rule, rows.size() + 1, cells));
            }
        }

        void check() {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    overlap(rows.get(i), rows.get(j));
                }
            }
            if (!columns.isEmpty() && !rows.isEmpty() && rows.stream().allMatch(Row::decidable)) {
                gaps(rows, new ArrayList<>());
                if (looked <= MOST_CASES) {
                    gaps.forEach(this::gap);
                }
            }
        }

        private void overlap(Row one, Row other) {
            var example = new ArrayList<String>();
            boolean certain = true;
            for (int i = 0; i < columns.size(); i++) {
                var left = one.cells().get(i);
                var right = other.cells().get(i);
                if (left.isEmpty() || right.isEmpty()) {
                    certain = false;
                    continue;
                }
                var both = new LinkedHashSet<>(left.get());
                both.retainAll(right.get());
                if (both.isEmpty()) {
                    return;
                }
                example.add(
                        names.get(i) + " 为 " + CellValues.said(both.iterator().next()));
            }
            if (certain) {
                lint.findings.at(
                        path,
                        other.node(),
                        "RULE_OVERLAP",
                        "第 " + one.number() + " 行与第 " + other.number() + " 行会同时命中，例如 " + String.join("，", example)
                                + "；命中策略 UNIQUE 只允许命中一行。",
                        null,
                        "改窄其中一行的条件，使每种情况只有一行。");
            }
        }

        /** Goes through the columns one after the other; stops where one rule answers for all that is left. */
        private void gaps(List<Row> left, List<String> soFar) {
            looked++;
            if (looked > MOST_CASES || gaps.size() >= MOST_GAPS) {
                return;
            }
            if (left.isEmpty()) {
                gaps.add(List.copyOf(soFar));
                return;
            }
            int column = soFar.size();
            if (column == columns.size() || left.stream().anyMatch(row -> answersAllFrom(row, column))) {
                return;
            }
            for (String value : columns.get(column).asked()) {
                soFar.add(value);
                gaps(left.stream().filter(row -> row.lets(column, value)).toList(), soFar);
                soFar.remove(soFar.size() - 1);
            }
        }

        private boolean answersAllFrom(Row row, int column) {
            for (int i = column; i < columns.size(); i++) {
                for (String value : columns.get(i).asked()) {
                    if (!row.lets(i, value)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void gap(List<String> values) {
            var said = new ArrayList<String>();
            for (int i = 0; i < values.size(); i++) {
                said.add(names.get(i) + " 为 " + CellValues.said(values.get(i)));
            }
            lint.findings.at(
                    path,
                    table,
                    "RULE_GAP",
                    "没有一行说明这种情况：" + String.join("，", said) + "；办到这里的办件会停下。",
                    null,
                    "为它加一行，或者放宽相邻的一行。");
        }
    }
}
