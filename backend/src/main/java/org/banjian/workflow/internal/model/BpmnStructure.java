package org.banjian.workflow.internal.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the shape of a diagram: one start, everything reachable, no gateway that can get stuck, no loop without a wait. */
final class BpmnStructure {

    private static final String CODE = "MODEL_STRUCTURE";

    private final Findings findings;

    BpmnStructure(Findings findings) {
        this.findings = findings;
    }

    void check(XmlElement root) {
        List<XmlElement> processes = root.children("process").toList();
        if (processes.size() != 1) {
            findings.add(root, CODE, "一个文件应有且只有一个流程，现有 " + processes.size() + " 个。", "请把每个流程存为一个文件。");
        }
        processes.forEach(process -> {
            if (!process.attribute("isExecutable").equals("true")) {
                findings.add(process, CODE, "流程 " + process.label() + " 没有标为可执行。", "请设置 isExecutable=\"true\"。");
            }
            scope(process);
        });
    }

    private void scope(XmlElement scope) {
        Map<String, XmlElement> nodes = new HashMap<>();
        scope.children().stream()
                .filter(child -> BpmnVocabulary.FLOW_NODES.contains(child.name()))
                .forEach(node -> nodes.put(node.id(), node));
        Map<String, List<XmlElement>> outgoing = new HashMap<>();
        scope.children("sequenceFlow").forEach(flow -> {
            if (!nodes.containsKey(flow.attribute("sourceRef")) || !nodes.containsKey(flow.attribute("targetRef"))) {
                findings.add(flow, CODE, "连线 " + flow.label() + " 的起点或终点不存在。", "请重新连接。");
            } else {
                outgoing.computeIfAbsent(flow.attribute("sourceRef"), id -> new ArrayList<>())
                        .add(flow);
            }
        });
        starts(scope, nodes);
        nodes.values().forEach(node -> node(node, outgoing.getOrDefault(node.id(), List.of())));
        reachable(nodes, outgoing);
        loops(nodes, outgoing);
        nodes.values().stream().filter(node -> node.name().equals("subProcess")).forEach(this::scope);
    }

    private void starts(XmlElement scope, Map<String, XmlElement> nodes) {
        List<XmlElement> starts = nodes.values().stream()
                .filter(node -> node.name().equals("startEvent"))
                .toList();
        if (starts.size() != 1) {
            findings.add(scope, CODE, scope.label() + " 应有且只有一个开始事件，现有 " + starts.size() + " 个。", "请保留一个开始事件。");
        }
    }

    private void node(XmlElement node, List<XmlElement> flows) {
        boolean last = node.name().equals("endEvent")
                || node.attribute("triggeredByEvent").equals("true");
        if (!last && flows.isEmpty()) {
            findings.add(node, CODE, node.label() + " 之后没有连线，办件会停在这里。", "请连到下一步或结束事件。");
        }
        if (!node.name().equals("exclusiveGateway") || flows.size() < 2) {
            return;
        }
        flows.stream()
                .filter(flow -> flow.child("conditionExpression").isEmpty())
                .filter(flow -> !flow.id().equals(node.attribute("default")))
                .forEach(flow -> findings.add(
                        flow,
                        CODE,
                        "网关 " + node.label() + " 的分支 " + flow.label() + " 没有条件，也不是默认分支。",
                        "请为它写条件，或把它设为默认分支。"));
    }

    private void reachable(Map<String, XmlElement> nodes, Map<String, List<XmlElement>> outgoing) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        nodes.values().stream()
                .filter(BpmnStructure::begins)
                .map(XmlElement::id)
                .forEach(open::add);
        while (!open.isEmpty()) {
            String id = open.remove();
            if (seen.add(id)) {
                outgoing.getOrDefault(id, List.of()).forEach(flow -> open.add(flow.attribute("targetRef")));
                nodes.values().stream()
                        .filter(node -> node.attribute("attachedToRef").equals(id))
                        .forEach(node -> open.add(node.id()));
            }
        }
        nodes.values().stream()
                .filter(node -> !seen.contains(node.id()))
                .forEach(node -> findings.add(node, CODE, node.label() + " 从开始事件走不到。", "请连线，或删除它。"));
    }

    private static boolean begins(XmlElement node) {
        return node.name().equals("startEvent")
                || node.attribute("triggeredByEvent").equals("true");
    }

    /** A cycle of nodes that never wait would never end: take away what waits and see whether a cycle is left. */
    private void loops(Map<String, XmlElement> nodes, Map<String, List<XmlElement>> outgoing) {
        Set<String> done = new HashSet<>();
        for (XmlElement node : nodes.values()) {
            if (cycle(node.id(), nodes, outgoing, done, new HashSet<>())) {
                findings.add(node, CODE, node.label() + " 处在一个没有人工环节、也没有等待的循环里。", "请在循环中加入人工环节或等待事件。");
                return;
            }
        }
    }

    private static boolean cycle(
            String id,
            Map<String, XmlElement> nodes,
            Map<String, List<XmlElement>> outgoing,
            Set<String> done,
            Set<String> path) {
        XmlElement node = nodes.get(id);
        if (node == null || BpmnVocabulary.WAITS.contains(node.name()) || done.contains(id)) {
            return false;
        }
        if (!path.add(id)) {
            return true;
        }
        for (XmlElement flow : outgoing.getOrDefault(id, List.of())) {
            if (cycle(flow.attribute("targetRef"), nodes, outgoing, done, path)) {
                return true;
            }
        }
        path.remove(id);
        done.add(id);
        return false;
    }
}
