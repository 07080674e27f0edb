package org.banjian.cases.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.packs.Step;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The diagrams of a pack as a graph 流程模型, to say in words what follows from an outcome. */
final class ProcessModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final int LONGEST_PATH = 30;
    private static final Pattern END_OF = Pattern.compile("deadlines\\.endOf\\('([^']*)'");

    /** @param condition expression of the flow, empty if it has none */
    private record Flow(String target, String condition) {}

    private final Pack pack;
    private final Map<String, List<Flow>> outgoing = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Map<String, String> targets = new LinkedHashMap<>();
    /** Process, sub-process or call activity → the start event inside. */
    private final Map<String, String> starts = new LinkedHashMap<>();
    /** Call activity → the process that it calls. */
    private final Map<String, String> calls = new LinkedHashMap<>();

    private final Map<String, String> names = new LinkedHashMap<>();
    /** Element → the embedded sub-process that holds it. */
    private final Map<String, String> holders = new LinkedHashMap<>();
    /** Sub-processes that an event starts. */
    private final Set<String> beside = new HashSet<>();
    /** Task → the fact that its interrupting timer waits for. */
    private final Map<String, String> limits = new LinkedHashMap<>();

    ProcessModel(Pack pack) {
        this.pack = pack;
        for (String path : pack.models()) {
            byte[] content = pack.files().get(path);
            if (path.endsWith(".bpmn") && content != null) {
                read(content);
            }
        }
    }

    private void read(byte[] bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bpmn))
                    .getDocumentElement();
            NodeList flows = root.getElementsByTagNameNS(BPMN, "sequenceFlow");
            for (int i = 0; i < flows.getLength(); i++) {
                Element flow = (Element) flows.item(i);
                NodeList condition = flow.getElementsByTagNameNS(BPMN, "conditionExpression");
                outgoing.computeIfAbsent(flow.getAttribute("sourceRef"), id -> new ArrayList<>())
                        .add(new Flow(
                                flow.getAttribute("targetRef"),
                                condition.getLength() == 0
                                        ? ""
                                        : condition.item(0).getTextContent()));
                targets.put(flow.getAttribute("id"), flow.getAttribute("targetRef"));
            }
            structure(root, "");
            NodeList gateways = root.getElementsByTagNameNS(BPMN, "exclusiveGateway");
            for (int i = 0; i < gateways.getLength(); i++) {
                Element gateway = (Element) gateways.item(i);
                defaults.put(gateway.getAttribute("id"), gateway.getAttribute("default"));
            }
        } catch (ParserConfigurationException | SAXException | IOException notRead) {
            throw new IllegalStateException("a released pack holds a diagram that cannot be read", notRead);
        }
    }

    private void structure(Element scope, String holder) {
        NodeList nodes = scope.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (!(nodes.item(i) instanceof Element node) || !BPMN.equals(node.getNamespaceURI())) {
                continue;
            }
            String id = node.getAttribute("id");
            if (!holder.isEmpty()) {
                holders.put(id, holder);
            }
            switch (node.getLocalName()) {
                case "process" -> {
                    String name = node.getAttribute("name");
                    names.put(id, name.isEmpty() ? id : name);
                    structure(node, "");
                }
                case "subProcess" -> {
                    if (node.getAttribute("triggeredByEvent").equals("true")) {
                        beside.add(id);
                    }
                    structure(node, id);
                }
                case "startEvent" -> starts.putIfAbsent(holder.isEmpty() ? scope.getAttribute("id") : holder, id);
                case "callActivity" -> calls.put(id, node.getAttribute("calledElement"));
                case "boundaryEvent" -> limit(node);
                default -> {}
            }
        }
    }

    private void limit(Element boundary) {
        NodeList date = boundary.getElementsByTagNameNS(BPMN, "timeDate");
        Matcher fact =
                date.getLength() == 0 ? null : END_OF.matcher(date.item(0).getTextContent());
        if (fact != null
                && fact.find()
                && !boundary.getAttribute("cancelActivity").equals("false")) {
            limits.put(boundary.getAttribute("attachedToRef"), fact.group(1));
        }
    }

    /** The process that a call activity calls; empty for every other element. */
    Optional<String> called(String stepId) {
        return Optional.ofNullable(calls.get(stepId));
    }

    /** The name that the diagram gives the process; its id where it gives none. */
    String processName(String processId) {
        return names.getOrDefault(processId, processId);
    }

    /** The diagram of a process as the pack has it. */
    String xml(String processId) {
        byte[] own = pack.files().get("bpmn/" + processId + ".bpmn");
        byte[] file = own != null ? own : pack.files().get("common/bpmn/" + processId + ".bpmn");
        return file == null ? "" : new String(file, StandardCharsets.UTF_8);
    }

    /** The fact that gives the last day of a task, where a timer takes the task away after it. */
    Optional<String> lastDay(String stepId) {
        return Optional.ofNullable(limits.get(stepId));
    }

    /** One sentence: what follows when the step is finished with this outcome, up to the next task or the end. */
    String consequence(Step from, String outcome) {
        List<String> parts = new ArrayList<>();
        Step at = from;
        for (int steps = 0; steps < LONGEST_PATH; steps++) {
            String next = next(at, from.id(), outcome);
            Step target = next == null ? null : pack.steps().get(next);
            if (target == null) {
                parts.add("按规则计算的结果继续办理");
                break;
            }
            at = target;
            if (target.isUserTask()) {
                parts.add("进入“" + target.name() + "”，由" + roleName(target) + "办理" + limit(target));
                break;
            }
            if (target.type().equals("endEvent")) {
                String above = above(target);
                if (above == null) {
                    parts.add(
                            target.processId().equals(pack.process()) && !holders.containsKey(target.id())
                                    ? "办件办结" + (target.name().isEmpty() ? "" : "，结果为“" + target.name() + "”")
                                    : beside.contains(holders.getOrDefault(target.id(), ""))
                                            ? "该事项办毕，办件照常办理"
                                            : "回到原环节继续办理");
                    break;
                }
                at = Objects.requireNonNull(pack.steps().get(above));
                continue;
            }
            String inside = inside(target);
            if (inside != null) {
                at = Objects.requireNonNull(pack.steps().get(inside));
            } else if (target.type().equals("serviceTask")
                    || target.type().equals("sendTask")
                    || target.type().equals("callActivity")) {
                parts.add(target.name());
            }
        }
        return Outcomes.name(outcome) + "后：" + String.join("，", parts) + "。";
    }

    /** The start event inside of a sub-process or of a call of the pack's own; null for all else. */
    private @Nullable String inside(Step step) {
        String called = calls.get(step.id());
        boolean own = called != null && pack.files().containsKey("bpmn/" + called + ".bpmn");
        return own ? starts.get(called) : starts.get(step.id());
    }

    /** What goes on after the end event of a sub-process, or of a process that is called from one place; null where nothing does. */
    private @Nullable String above(Step end) {
        String holder = holders.get(end.id());
        if (holder != null) {
            return beside.contains(holder) ? null : holder;
        }
        List<String> callers = calls.entrySet().stream()
                .filter(call -> call.getValue().equals(end.processId()))
                .map(Map.Entry::getKey)
                .toList();
        return callers.size() == 1 ? callers.get(0) : null;
    }

    private @Nullable String next(Step at, String stepId, String outcome) {
        List<Flow> flows = outgoing.getOrDefault(at.id(), List.of());
        if (flows.size() == 1) {
            return flows.get(0).target();
        }
        for (Flow flow : flows) {
            if (flow.condition().contains("'" + stepId + "'")
                    && flow.condition().contains("'" + outcome + "'")) {
                return flow.target();
            }
        }
        return targets.get(defaults.getOrDefault(at.id(), ""));
    }

    private String roleName(Step step) {
        return step.role() == null
                ? ""
                : pack.role(step.role()).map(PackRole::name).orElse("");
    }

    private String limit(Step step) {
        boolean office = step.role() != null
                && pack.role(step.role()).map(role -> !role.applicant()).orElse(false);
        if (!office) {
            return "";
        }
        var parameter = step.deadline() == null ? null : pack.parameters().get(step.deadline());
        boolean set = parameter != null && parameter.values().stream().anyMatch(value -> value.value() != null);
        return set ? "，办理期限见该环节" : "，文件没有规定办理期限";
    }

    /** The tables that will be asked between a step and the next decision of an office, that decision's own included. */
    Set<String> tablesAhead(String stepId) {
        Set<String> tables = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(stepId));
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            Step step = pack.steps().get(id);
            if (step == null || !seen.add(id)) {
                continue;
            }
            String table = step.findings() != null
                    ? step.findings()
                    : step.properties().get("decision");
            if (table != null) {
                tables.add(table);
            }
            boolean officeTask = step.isUserTask()
                    && step.role() != null
                    && pack.role(step.role()).map(role -> !role.applicant()).orElse(false);
            if (!officeTask) {
                outgoing.getOrDefault(id, List.of()).forEach(flow -> open.addLast(flow.target()));
            }
        }
        return tables;
    }
}
