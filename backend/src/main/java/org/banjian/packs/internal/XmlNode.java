package org.banjian.packs.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a diagram or table that still knows where it stands.
 *
 * @param prefix {@code bpmn}, {@code bpmndi}, {@code dmn}, {@code dmndi}, {@code camunda} or the namespace itself
 * @param attributes by local name; those of the engine's namespace as {@code camunda:name}
 * @param text own text, trimmed
 */
record XmlNode(
        String prefix,
        String name,
        int line,
        int column,
        Map<String, String> attributes,
        List<XmlNode> children,
        String text) {

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    String id() {
        return attribute("id");
    }

    Stream<XmlNode> all(String local) {
        return children.stream().filter(child -> child.name.equals(local));
    }

    Optional<XmlNode> first(String local) {
        return all(local).findFirst();
    }

    Stream<XmlNode> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::walk));
    }

    /** The {@code camunda:property} values below {@code extensionElements}. */
    Stream<XmlNode> properties() {
        return all("extensionElements")
                .flatMap(extension -> extension.all("properties"))
                .flatMap(properties -> properties.all("property"));
    }
}
