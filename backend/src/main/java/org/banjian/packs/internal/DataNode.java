package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML or JSON file that still knows where it stands. Reads are lenient (missing is empty): the schema says
 * what must be there.
 *
 * @param value a {@code Map<String, DataNode>}, a {@code List<DataNode>}, a String, Number, Boolean or null
 * @param keyLine line of the key this is the value of, or its own line
 */
public record DataNode(String file, int line, int column, int keyLine, int keyColumn, @Nullable Object value) {

    static DataNode missing(String file) {
        return new DataNode(file, 0, 0, 0, 0, null);
    }

    DataNode under(int keyLine, int keyColumn) {
        return new DataNode(file, line, column, keyLine, keyColumn, value);
    }

    @SuppressWarnings("unchecked")
    public Map<String, DataNode> map() {
        return value instanceof Map ? (Map<String, DataNode>) value : Map.of();
    }

    @SuppressWarnings("unchecked")
    public List<DataNode> list() {
        return value instanceof List ? (List<DataNode>) value : List.of();
    }

    public DataNode get(String key) {
        var child = map().get(key);
        return child != null ? child : new DataNode(file, line, column, line, column, null);
    }

    public boolean has(String key) {
        var child = map().get(key);
        return child != null && child.value != null;
    }

    /** The scalar as text; empty for null and for anything that is no scalar. */
    public String text() {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    public Optional<String> textOf(String key) {
        return has(key) ? Optional.of(get(key).text()) : Optional.empty();
    }

    public List<String> texts() {
        return list().stream().map(DataNode::text).toList();
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** The node at a JSON pointer, or the deepest one on the way to it. */
    public DataNode at(List<String> pointer) {
        var node = this;
        for (var part : pointer) {
            var next = node.list().isEmpty() ? node.map().get(part) : node.entry(part);
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    private @Nullable DataNode entry(String index) {
        try {
            return list().get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** This and everything below it. */
    public Stream<DataNode> walk() {
        var children = value instanceof List ? list() : List.copyOf(map().values());
        return Stream.concat(Stream.of(this), children.stream().flatMap(DataNode::walk));
    }

    /** Plain maps, lists and scalars, as a schema validator wants them. */
    public @Nullable Object plain() {
        if (value instanceof Map) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            map().forEach((key, child) -> plain.put(key, child.plain()));
            return plain;
        }
        if (value instanceof List) {
            var plain = new ArrayList<@Nullable Object>();
            list().forEach(child -> plain.add(child.plain()));
            return plain;
        }
        return value;
    }
}
