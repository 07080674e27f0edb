package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.banjian.packs.LintFinding;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; nothing stops at the first fault. */
public final class Findings {

    private final List<LintFinding> all = new ArrayList<>();

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
        add(file, node.line(), node.column(), code, message, clause, remedy);
    }

    public void addAll(List<LintFinding> more) {
        all.addAll(more);
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
