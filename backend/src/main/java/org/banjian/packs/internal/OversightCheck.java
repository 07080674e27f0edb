package org.banjian.packs.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nobody alone 四眼原则: review duties belong to different roles, work is returned to somebody else, and no way leads from a start to a
 * payment or a sealed document past every officer.
 */
final class OversightCheck implements Check {

    private static final Pattern REVIEW = Pattern.compile(".*(?:review|approval)");
    private static final Pattern PAYS = Pattern.compile("(?:pay|disburse|settle|instruct).*");

    @Override
    public void check(Lint lint) {
        duties(lint);
        lint.files.diagrams.forEach((path, root) -> Diagram.processes(root).forEach(process -> {
            returns(lint, path, process);
        }));
        new Ways(lint).check();
    }

    private static void duties(Lint lint) {
        var reviewers = new ArrayList<Map.Entry<String, DataNode>>();
        lint.section("roles").forEach((id, role) -> {
            if (!role.get("applicant").isTrue()
                    && REVIEW.matcher(role.get("duty").text()).matches()) {
                reviewers.add(Map.entry(id, role));
            }
        });
        for (int i = 0; i < reviewers.size(); i++) {
            for (int j = i + 1; j < reviewers.size(); j++) {
                var one = reviewers.get(i);
                var other = reviewers.get(j);
                boolean sameDuty = one.getValue()
                        .get("duty")
                        .text()
                        .equals(other.getValue().get("duty").text());
                boolean sameRole = one.getValue()
                        .get("platformRole")
                        .text()
                        .equals(other.getValue().get("platformRole").text());
                if (sameDuty != sameRole) {
                    lint.findings.at(
                            other.getValue().get(sameDuty ? "duty" : "platformRole"),
                            "MODEL_FOUR_EYES",
                            sameDuty
                                    ? "角色“" + one.getKey() + "”与“" + other.getKey() + "”的职责相同，同一个人可以先后办理两道审核。"
                                    : "两道审核“" + one.getKey() + "”与“" + other.getKey() + "”对应同一个平台角色。",
                            null,
                            "初审、复核、审批各用自己的职责（duty）和平台角色（platformRole）。");
                }
            }
        }
    }

    private static void returns(Lint lint, String path, XmlNode process) {
        var tasks = Diagram.flowNodes(process)
                .filter(node -> node.name().equals("userTask"))
                .toList();
        for (var task : tasks) {
            if (!outcomes(task).contains("RETURN")) {
                continue;
            }
            for (var other : tasks) {
                if (other != task
                        && outcomes(other).contains("PASS")
                        && role(other).equals(role(task))) {
                    lint.findings.at(
                            path,
                            task,
                            "MODEL_FOUR_EYES",
                            "“" + task.id() + "”复核“" + other.id() + "”，两个环节却由同一个角色“" + role(task) + "”办理。",
                            null,
                            "把其中一个环节交给另一个角色。");
                }
            }
        }
    }

    private static List<String> outcomes(XmlNode task) {
        return Diagram.list(Diagram.properties(task).get("outcomes"));
    }

    private static String role(XmlNode task) {
        return task.attribute("camunda:candidateGroups");
    }

    /** Follows every way on which no officer has acted yet, through the pack's own sub-procedures too. */
    private static final class Ways {

        private final Lint lint;
        private final Map<String, XmlNode> processes = new HashMap<>();
        private final Map<String, String> paths = new HashMap<>();
        private final Set<String> reported = new HashSet<>();
        private final Deque<String> calls = new ArrayDeque<>();

        Ways(Lint lint) {
            this.lint = lint;
            lint.files.diagrams.forEach((path, root) -> Diagram.processes(root).forEach(process -> {
                processes.put(process.id(), process);
                paths.put(process.id(), path);
            }));
        }

        void check() {
            var root = lint.files.pack().get("process").text();
            if (processes.containsKey(root)) {
                passes(root, List.of());
            }
        }

        /** Whether the procedure can come to an end without an officer. */
        private boolean passes(String processId, List<String> before) {
            var process = processes.get(processId);
            if (process == null || calls.contains(processId)) {
                return false;
            }
            calls.push(processId);
            boolean through = new Walk(processId, process, before).run();
            calls.pop();
            return through;
        }

        private final class Walk {

            private final String processId;
            private final Map<String, XmlNode> nodes = new HashMap<>();
            private final Map<String, XmlNode> parents = new HashMap<>();
            private final List<XmlNode> flows;
            private final Set<String> seen = new HashSet<>();
            private final Map<String, Integer> arrived = new HashMap<>();
            private final List<String> before;
            private boolean ended;

            Walk(String processId, XmlNode process, List<String> before) {
                this.processId = processId;
                this.before = before;
                this.flows = Diagram.flows(process).toList();
                place(process, null);
            }

            private void place(XmlNode scope, @Nullable XmlNode parent) {
                for (var child : scope.children()) {
                    if (!child.prefix().equals("bpmn") || !Diagram.FLOW_NODES.contains(child.name())) {
                        continue;
                    }
                    nodes.put(child.id(), child);
                    if (parent != null) {
                        parents.put(child.id(), parent);
                    }
                    if (child.name().equals("subProcess")) {
                        place(child, child);
                    }
                }
            }

            boolean run() {
                nodes.values().stream()
                        .filter(node -> node.name().equals("startEvent"))
                        .filter(node -> {
                            var parent = parents.get(node.id());
                            return parent == null
                                    || parent.attribute("triggeredByEvent").equals("true");
                        })
                        .forEach(node -> visit(node, before));
                return ended;
            }

            private void visit(XmlNode node, List<String> way) {
                if (!seen.add(node.id())) {
                    return;
                }
                var here = new ArrayList<>(way);
                here.add(name(node));
                nodes.values().stream()
                        .filter(other -> other.name().equals("boundaryEvent")
                                && other.attribute("attachedToRef").equals(node.id()))
                        .forEach(other -> visit(other, here));
                switch (node.name()) {
                    case "userTask" -> {
                        if (applicant(role(node))) {
                            on(node, here);
                        }
                    }
                    case "serviceTask", "sendTask" -> {
                        block(node, here);
                        on(node, here);
                    }
                    case "callActivity" -> {
                        if (passes(node.attribute("calledElement"), here)) {
                            on(node, here);
                        }
                    }
                    case "subProcess" ->
                        node.children().stream()
                                .filter(child -> child.name().equals("startEvent"))
                                .forEach(child -> visit(child, here));
                    case "endEvent" -> end(node, here);
                    default -> on(node, here);
                }
            }

            private void end(XmlNode node, List<String> way) {
                var parent = parents.get(node.id());
                if (parent == null) {
                    ended = true;
                } else if (!parent.attribute("triggeredByEvent").equals("true")) {
                    on(parent, way);
                }
            }

            /** A join waits for all its branches: an officer on one of them has seen the case. */
            private void on(XmlNode node, List<String> way) {
                for (var flow : flows) {
                    var next = nodes.get(flow.attribute("targetRef"));
                    if (!flow.attribute("sourceRef").equals(node.id()) || next == null) {
                        continue;
                    }
                    long in = flows.stream()
                            .filter(other -> other.attribute("targetRef").equals(next.id()))
                            .count();
                    if (next.name().equals("parallelGateway") && arrived.merge(next.id(), 1, Integer::sum) < in) {
                        continue;
                    }
                    visit(next, way);
                }
            }

            private boolean applicant(String role) {
                return role.equals("applicant")
                        || lint.section("roles")
                                .getOrDefault(role, DataNode.missing(""))
                                .get("applicant")
                                .isTrue();
            }

            private void block(XmlNode node, List<String> way) {
                var path = paths.getOrDefault(processId, "");
                var seal = Diagram.properties(node).getOrDefault("seal", "false");
                boolean sealed = !seal.isBlank() && !seal.equals("false");
                boolean pays = PAYS.matcher(Diagram.bean(node.attribute("camunda:delegateExpression")))
                        .matches();
                if ((sealed || pays) && !path.startsWith("common/") && reported.add(node.id())) {
                    lint.findings.at(
                            path,
                            node,
                            "MODEL_PATH_SKIPS",
                            "可以不经任何工作人员办理就走到“" + name(node) + "”（" + (pays ? "支付" : "盖章出具文书") + "）："
                                    + String.join(" → ", way) + "。",
                            null,
                            "在这条路上加一个由工作人员办理的环节。");
                }
            }

            private static String name(XmlNode node) {
                return node.attribute("name").isEmpty() ? node.id() : node.attribute("name");
            }
        }
    }
}
