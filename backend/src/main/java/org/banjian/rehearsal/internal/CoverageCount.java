package org.banjian.rehearsal.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.packs.Pack;
import org.banjian.packs.PackDiagrams;
import org.banjian.rehearsal.RehearsalReport.Coverage;
import org.banjian.rehearsal.RehearsalReport.RowResult;
import org.banjian.rehearsal.RehearsalReport.ScenarioResult;

/** What of a pack was reached 覆盖, counted from what the engine remembers of the scenarios and from the rows that were hit. */
public final class CoverageCount {

    private CoverageCount() {}

    public static List<Coverage> of(Pack pack, List<RowResult> rows, List<ScenarioResult> scenarios) {
        Set<String> visited = scenarios.stream()
                .flatMap(scenario -> scenario.visited().stream())
                .collect(Collectors.toCollection(HashSet::new));
        rows.forEach(row -> row.hit().forEach(rule -> visited.add("decision:" + row.decision() + "#" + rule)));
        var coverage = new ArrayList<Coverage>();
        coverage.add(count(
                "流程元素",
                pack.steps().keySet().stream().map(id -> "element:" + id).toList(),
                visited));
        coverage.add(count(
                "网关去向",
                PackDiagrams.branches(pack).stream().map(id -> "element:" + id).toList(),
                visited));
        coverage.add(count(
                "结束事件",
                pack.steps().values().stream()
                        .filter(step -> step.type().equals("endEvent"))
                        .map(step -> "element:" + step.id())
                        .toList(),
                visited));
        coverage.add(count(
                "决策表行",
                pack.decisions().values().stream()
                        .flatMap(decision ->
                                decision.rules().stream().map(rule -> "decision:" + decision.id() + "#" + rule.id()))
                        .toList(),
                visited));
        coverage.add(count(
                "材料",
                pack.materials().stream()
                        .map(material -> "material:" + material.id())
                        .toList(),
                visited));
        coverage.add(clauses(pack, rows, scenarios));
        return coverage;
    }

    /** Clauses that are realised now and that a scenario or a worked row names. */
    private static Coverage clauses(Pack pack, List<RowResult> rows, List<ScenarioResult> scenarios) {
        Set<String> named = Stream.concat(
                        rows.stream().flatMap(row -> Stream.of(row.clause().split("[,，、 ]+"))),
                        scenarios.stream().flatMap(scenario -> scenario.tags().stream()))
                .collect(Collectors.toSet());
        return count(
                "已落实的条款",
                pack.clauses().values().stream()
                        .filter(clause -> !clause.realisedBy().isEmpty())
                        .map(clause -> clause.id())
                        .toList(),
                named);
    }

    private static Coverage count(String what, List<String> all, Set<String> reached) {
        var missed = all.stream().filter(it -> !reached.contains(it)).toList();
        return new Coverage(what, all.size() - missed.size(), all.size(), missed);
    }
}
