package org.banjian.packs.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banjian.packs.Step;
import org.jspecify.annotations.Nullable;

/** What a BPMN file says about the elements of a process. */
final class Diagram {

    static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "boundaryEvent",
            "intermediateCatchEvent");

    private Diagram() {}

    static Stream<XmlNode> processes(XmlNode definitions) {
        return definitions.all("process");
    }

    /** Flow nodes of a process in document order, those of embedded sub-processes included. */
    static Stream<XmlNode> flowNodes(XmlNode process) {
        return process.walk().filter(node -> node.prefix().equals("bpmn") && FLOW_NODES.contains(node.name()));
    }

    static Stream<XmlNode> flows(XmlNode process) {
        return process.walk()
                .filter(node -> node.prefix().equals("bpmn") && node.name().equals("sequenceFlow"));
    }

    static Map<String, String> properties(XmlNode node) {
        var properties = new LinkedHashMap<String, String>();
        node.properties().forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        return properties;
    }

    static List<String> list(@Nullable String commaSeparated) {
        return commaSeparated == null
                ? List.of()
                : Arrays.stream(commaSeparated.split("[,，]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    static Step step(String processId, XmlNode node) {
        var properties = properties(node);
        boolean userTask = node.name().equals("userTask");
        return new Step(
                node.id(),
                processId,
                node.attribute("name"),
                node.name(),
                userTask ? emptyToNull(node.attribute("camunda:candidateGroups")) : null,
                properties.get("stage"),
                emptyToNull(node.attribute("camunda:formKey")),
                properties.get("deadline"),
                list(properties.get("outcomes")),
                list(properties.get("clause")),
                properties.get("findings"),
                Map.copyOf(properties));
    }

    /** Name of the bean in {@code ${bean}}; empty if it is not of that form. */
    static String bean(String expression) {
        return expression.matches("\\$\\{\\w+}") ? expression.substring(2, expression.length() - 1) : "";
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
