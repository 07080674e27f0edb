package org.banjian.packs.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.packs.CallInputs;

/**
 * What call activities give to the diagrams that they call: every {@code @name} and every role that the pack does not have must be given,
 * and nothing else.
 */
final class CallCheck {

    private final Lint lint;
    /** Process id → its root element. */
    private final Map<String, XmlNode> processes = new HashMap<>();

    CallCheck(Lint lint) {
        this.lint = lint;
        lint.files.diagrams.values().stream()
                .flatMap(Diagram::processes)
                .forEach(process -> processes.putIfAbsent(process.id(), process));
    }

    /** Ids of the processes that the pack's own diagrams call, directly or through others. */
    Set<String> reached() {
        var reached = new LinkedHashSet<String>();
        lint.files.diagrams.forEach((path, root) -> {
            if (!path.startsWith("common/")) {
                Diagram.processes(root).map(XmlNode::id).forEach(id -> reach(id, reached));
            }
        });
        return reached;
    }

    private void reach(String id, Set<String> reached) {
        var process = processes.get(id);
        if (process != null && reached.add(id)) {
            calls(process).map(call -> call.attribute("calledElement")).forEach(called -> reach(called, reached));
        }
    }

    private static Stream<XmlNode> calls(XmlNode process) {
        return Diagram.flowNodes(process).filter(node -> node.name().equals("callActivity"));
    }

    void check(String path, XmlNode call) {
        var called = processes.get(call.attribute("calledElement"));
        if (called == null) {
            return;
        }
        boolean common = path.startsWith("common/");
        var given = Diagram.properties(call);
        var needed = needed(called);
        for (var need : needed) {
            if (!given.containsKey(need)) {
                lint.findings.at(
                        path,
                        call,
                        "CALL_INPUT_MISSING",
                        "调用“" + called.id() + "”没有给出“" + need + "”。",
                        null,
                        "在“" + call.id() + "”上写属性 " + need + "。");
            }
        }
        call.properties().forEach(property -> {
            var name = property.attribute("name");
            var value = property.attribute("value");
            boolean passed = name.startsWith(CallInputs.ROLE) || name.startsWith(CallInputs.WITH);
            if (passed && !needed.contains(name)) {
                lint.findings.at(
                        path,
                        property,
                        "KEY_UNKNOWN",
                        "“" + called.id() + "”不需要“" + name + "”。",
                        null,
                        Findings.suggestion(name, needed));
            }
            if (name.startsWith(CallInputs.ROLE) && !common) {
                lint.reference(
                        path, property, value, "角色", lint.section("roles").keySet());
            }
            if (name.startsWith(CallInputs.WITH) && CallInputs.named(value) == null) {
                used(path, property, called, name.substring(CallInputs.WITH.length()), value);
            }
        });
    }

    /** The names of properties that a call of this process must have. */
    private Set<String> needed(XmlNode process) {
        var needed = new TreeSet<String>();
        Diagram.flowNodes(process).forEach(node -> {
            var properties = Diagram.properties(node);
            properties.values().stream()
                    .map(CallInputs::named)
                    .filter(name -> name != null)
                    .forEach(name -> needed.add(CallInputs.WITH + name));
            var role = node.name().equals("userTask")
                    ? node.attribute("camunda:candidateGroups")
                    : node.name().equals("callActivity") ? "" : properties.getOrDefault("role", "");
            Stream.concat(Stream.of(role), rolesPassedOn(node, properties))
                    .filter(name -> !name.isEmpty() && !name.equals("applicant"))
                    .filter(name -> !lint.section("roles").containsKey(name))
                    .forEach(name -> needed.add(CallInputs.ROLE + name));
        });
        return needed;
    }

    private static Stream<String> rolesPassedOn(XmlNode node, Map<String, String> properties) {
        return node.name().equals("callActivity")
                ? properties.entrySet().stream()
                        .filter(property -> property.getKey().startsWith(CallInputs.ROLE))
                        .map(Map.Entry::getValue)
                : Stream.of();
    }

    /** A given value must be one of the names that the called diagram takes it for. */
    private void used(String path, XmlNode property, XmlNode called, String input, String value) {
        Diagram.flowNodes(called)
                .flatMap(XmlNode::properties)
                .filter(use -> use.attribute("value").equals("@" + input))
                .map(use -> use.attribute("name"))
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(name -> {
                    switch (name) {
                        case "panel" -> lint.reference(path, property, value, "办理面板", lint.panels);
                        case "template" -> lint.reference(path, property, value, "文书模板", lint.documents);
                        case "findings", "admission", "decision" ->
                            lint.reference(path, property, value, "决策表", lint.decisions.keySet());
                        case "clause" ->
                            Diagram.list(value)
                                    .forEach(clause ->
                                            lint.reference(path, property, clause, "条款", lint.clauses.keySet()));
                        case "deadline" -> {
                            if (!value.equals("none")) {
                                lint.reference(path, property, value, "参数", lint.parameters.keySet());
                            }
                        }
                        default -> {}
                    }
                });
    }
}
