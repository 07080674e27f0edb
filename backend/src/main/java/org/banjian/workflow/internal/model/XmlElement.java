package org.banjian.workflow.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a model file with the place where its tag begins; names carry the fixed prefixes of {@link XmlNames}. */
final class XmlElement {

    private final String name;
    private final @Nullable XmlElement parent;
    private final int line;
    private final int column;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, @Nullable XmlElement parent, int line, int column) {
        this.name = name;
        this.parent = parent;
        this.line = line;
        this.column = column;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    String name() {
        return name;
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String id() {
        return attribute("id");
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Optional<XmlElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    Stream<XmlElement> descendants() {
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.descendants()));
    }

    boolean inside(String ancestor) {
        return parent != null && (parent.name.equals(ancestor) || parent.inside(ancestor));
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    String text() {
        return text.toString().strip();
    }

    /** How people find it again: the tag and, where it has one, its id. */
    String label() {
        return id().isEmpty() ? "<" + name + ">" : "<" + name + " id=\"" + id() + "\">";
    }
}
