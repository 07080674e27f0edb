package org.banjian.rehearsal.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.banjian.packs.Clause;
import org.banjian.packs.Pack;

/** A scenario that names a clause must have reached something that realises it 条款核对. */
final class ClauseTags {

    private ClauseTags() {}

    static List<String> check(Pack pack, List<String> tags, Collection<String> visited) {
        var faults = new ArrayList<String>();
        for (var tag : tags) {
            var clause = pack.clauses().get(tag);
            if (clause == null) {
                continue; // the lint refuses clause tags that do not exist; other tags are free
            }
            var places = places(pack, clause);
            if (places.stream().noneMatch(visited::contains)) {
                faults.add(
                        places.isEmpty()
                                ? "标签 @" + tag + "：这一条还没有落实到任何地方，场景不能标它。"
                                : "标签 @" + tag + "：场景没有走到落实这一条的任何一处（" + String.join("、", places) + "）。");
            }
        }
        return faults;
    }

    /** Everything that realises a clause, and what uses its parameters. */
    private static Collection<String> places(Pack pack, Clause clause) {
        var places = new TreeSet<>(pack.placesOf(clause));
        for (var by : List.copyOf(places)) {
            if (by.startsWith("parameter:")) {
                places.addAll(users(pack, by.substring("parameter:".length())));
            }
        }
        return places;
    }

    /** What uses a parameter: facts that compute with it, and tasks that are due by it. */
    private static List<String> users(Pack pack, String parameter) {
        var users = new ArrayList<String>();
        pack.facts().values().stream()
                .filter(fact -> fact.expression() != null && fact.expression().contains("`" + parameter + "`"))
                .forEach(fact -> users.add("fact:" + fact.name()));
        pack.steps().values().stream()
                .filter(step -> parameter.equals(step.deadline()))
                .forEach(step -> users.add("element:" + step.id()));
        return users;
    }
}
