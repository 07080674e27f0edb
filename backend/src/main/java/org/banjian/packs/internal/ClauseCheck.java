package org.banjian.packs.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banjian.packs.Decision;

/** Every sentence of the policy is realised by something that exists, or says why not. */
final class ClauseCheck implements Check {

    @Override
    public void check(Lint lint) {
        var seen = new HashSet<String>();
        var prefix = lint.files.pack().get("code").text() + "-";
        for (var clause : lint.files.yaml("policy/clauses.yaml").list()) {
            var id = clause.get("id");
            if (!id.text().isEmpty() && !id.text().startsWith(prefix)) {
                lint.findings.at(id, "ID_PREFIX", "条款“" + id.text() + "”没有以“" + prefix + "”开头。", null, "改名。");
            }
            if (!seen.add(id.text())) {
                lint.findings.at(id, "ID_DUPLICATE", "条款“" + id.text() + "”重复。", null, "改一个编号。");
            }
            realised(lint, clause, id.text());
            ambiguity(lint, clause, id.text());
        }
    }

    private static void realised(Lint lint, DataNode clause, String id) {
        var realised = clause.get("realised");
        if (!realised.has("by") && !realised.has("information") && !realised.has("later")) {
            lint.findings.at(
                    clause,
                    "CLAUSE_NOT_REALISED",
                    "条款“" + id + "”没有落实：“" + clause.get("text").text() + "”",
                    id,
                    "在 realised.by 写明由哪个元素、字段、材料、决策表、参数落实；只供知悉的写 information 和理由。");
        }
        for (var by : realised.get("by").list()) {
            int colon = by.text().indexOf(':');
            if (colon > 0) {
                target(lint, by, id, by.text().substring(0, colon), by.text().substring(colon + 1));
            }
        }
    }

    private static void target(Lint lint, DataNode node, String clause, String kind, String name) {
        Collection<String> known =
                switch (kind) {
                    case "element" -> lint.steps.keySet();
                    case "field" -> DescriptorCheck.fields(lint);
                    case "form" -> lint.forms.keySet();
                    case "material" -> lint.materials.keySet();
                    case "document" -> lint.documents;
                    case "decision" -> name.contains("#") ? rules(lint, name) : lint.decisions.keySet();
                    case "parameter" -> lint.parameters.keySet();
                    case "fact" -> lint.section("facts").keySet();
                    case "roster" -> RosterCheck.names(lint);
                    case "role" -> lint.section("roles").keySet();
                    default -> Set.of();
                };
        if (!known.contains(name)) {
            lint.findings.at(
                    node,
                    "CLAUSE_REALISED_BY_UNKNOWN",
                    "落实条款“" + clause + "”的“" + node.text() + "”不存在。",
                    clause,
                    Findings.suggestion(name, known));
        }
    }

    private static List<String> rules(Lint lint, String name) {
        var decision = lint.decisions.get(name.substring(0, name.indexOf('#')));
        return decision == null
                ? List.of()
                : decision.rules().stream()
                        .map(Decision.Rule::id)
                        .map(rule -> decision.id() + "#" + rule)
                        .toList();
    }

    private static void ambiguity(Lint lint, DataNode clause, String id) {
        var ambiguity = clause.get("ambiguity");
        if (clause.has("ambiguity") && ambiguity.get("resolution").text().isBlank()) {
            lint.findings.atKey(
                    ambiguity,
                    "AMBIGUITY_OPEN",
                    "条款“" + id + "”没有说清的地方还没有处理办法：“" + ambiguity.get("issue").text() + "”",
                    id,
                    "在 resolution 写明本包怎么办、依据是什么。");
        }
        lint.reference(ambiguity.get("parameter"), "参数", lint.parameters.keySet());
    }
}
