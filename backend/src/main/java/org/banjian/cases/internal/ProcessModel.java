package org.banjian.cases.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** @param condition expression of the flow, empty if it has none */
    private record Flow(String target, String condition) {}

    private final Pack pack;
    private final Map<String, List<Flow>> outgoing = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Map<String, String> targets = new LinkedHashMap<>();

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
            NodeList gateways = root.getElementsByTagNameNS(BPMN, "exclusiveGateway");
            for (int i = 0; i < gateways.getLength(); i++) {
                Element gateway = (Element) gateways.item(i);
                defaults.put(gateway.getAttribute("id"), gateway.getAttribute("default"));
            }
        } catch (ParserConfigurationException | SAXException | IOException notRead) {
            throw new IllegalStateException("a released pack holds a diagram that cannot be read", notRead);
        }
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
                parts.add(
                        target.processId().equals(pack.process())
                                ? "办件办结" + (target.name().isEmpty() ? "" : "，结果为“" + target.name() + "”")
                                : "回到原环节继续办理");
                break;
            }
            if (target.type().equals("serviceTask")
                    || target.type().equals("sendTask")
                    || target.type().equals("callActivity")) {
                parts.add(target.name());
            }
        }
        return Outcomes.name(outcome) + "后：" + String.join("，", parts) + "。";
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
