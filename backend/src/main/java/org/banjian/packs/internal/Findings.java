package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banjian.packs.LintFinding;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; nothing stops at the first fault. */
public final class Findings {

    private final List<LintFinding> all = new ArrayList<>();
    /** Parts of diagrams and tables → the clauses that they stand for; by identity, two elements may look the same. */
    private final Map<XmlNode, String> clauses = new IdentityHashMap<>();

    /** Every part of an element that names its clauses stands for these, unless a part of it names its own. */
    void clausesOf(XmlNode root) {
        clausesOf(root, null);
    }

    private void clausesOf(XmlNode node, @Nullable String around) {
        var own = node.name().equals("rule")
                ? String.join(", ", Table.clauses(Table.description(node)))
                : Diagram.properties(node).getOrDefault("clause", "");
        var here = own.isEmpty() || own.startsWith("@") ? around : own;
        if (here != null) {
            clauses.put(node, here);
        }
        node.children().forEach(child -> clausesOf(child, here));
    }

    public void add(
            String file, int line, int column, String code, String message, @Nullable String clause, String remedy) {
        all.add(new LintFinding(file, line, column, code, message, clause, remedy));
    }

    /** At the value of a node. */
    public void at(DataNode node, String code, String message, @Nullable String clause, String remedy) {
        add(node.file(), node.line(), node.column(), code, message, clause, remedy);
    }

    /** At the key of a node. */
    public void atKey(DataNode node, String code, String message, @Nullable String clause, String remedy) {
        add(node.file(), node.keyLine(), node.keyColumn(), code, message, clause, remedy);
    }

    public void at(String file, XmlNode node, String code, String message, @Nullable String clause, String remedy) {
        add(file, node.line(), node.column(), code, message, clause == null ? clauses.get(node) : clause, remedy);
    }

    /** What another module found in the file of this root: it names lines, the clauses are known here. */
    void addAll(XmlNode root, List<LintFinding> more) {
        for (var finding : more) {
            var clause = finding.clause() != null
                    ? finding.clause()
                    : root.walk()
                            .filter(node -> node.line() == finding.line())
                            .map(clauses::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            add(
                    finding.file(),
                    finding.line(),
                    finding.column(),
                    finding.code(),
                    finding.message(),
                    clause,
                    finding.remedy());
        }
    }

    public List<LintFinding> list() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(LintFinding::file)
                        .thenComparingInt(LintFinding::line)
                        .thenComparingInt(LintFinding::column))
                .toList();
    }

    /** “是否想写 x？” for the known name nearest to a wrong one, or the list of all. */
    static String suggestion(String wrong, java.util.Collection<String> known) {
        if (known.isEmpty()) {
            return "删除它。";
        }
        var nearest = known.stream()
                .map(name -> Map.entry(distance(wrong, name), name))
                .min(Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .orElseThrow();
        if (nearest.getKey() <= Math.max(2, wrong.length() / 3)) {
            return "是否想写“" + nearest.getValue() + "”？";
        }
        var names = known.stream().sorted().limit(12).toList();
        return "可用的有：" + String.join("、", names) + (known.size() > names.size() ? " 等。" : "。");
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
