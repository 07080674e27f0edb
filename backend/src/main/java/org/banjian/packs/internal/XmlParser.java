package org.banjian.packs.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads diagrams and tables with their lines; no DOCTYPE, no entities, bounded in size and depth. */
final class XmlParser {

    private static final int MAX_BYTES = 2_000_000;
    private static final int MAX_DEPTH = 60;
    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi",
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi",
            "http://camunda.org/schema/1.0/bpmn", "camunda",
            "http://camunda.org/schema/1.0/dmn", "camunda");

    private final String file;
    private final Findings findings;

    XmlParser(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    Optional<XmlNode> parse(byte[] content) {
        if (content.length > MAX_BYTES) {
            findings.add(file, 0, 0, "MODEL_TOO_LARGE", "文件超过 2 MB。", null, "把流程拆成几个子流程。");
            return Optional.empty();
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content), "UTF-8");
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            findings.add(
                    file,
                    place == null ? 0 : place.getLineNumber(),
                    place == null ? 0 : place.getColumnNumber(),
                    "MODEL_NOT_XML",
                    "不是合法的 XML 文件。",
                    null,
                    "用建模工具重新导出这个文件。");
            return Optional.empty();
        }
    }

    private Optional<XmlNode> read(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<Building>();
        XmlNode root = null;
        while (reader.hasNext()) {
            var start = reader.getLocation(); // the end of what came before
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    findings.add(
                            file,
                            reader.getLocation().getLineNumber(),
                            0,
                            "MODEL_DOCTYPE",
                            "不允许 DOCTYPE。",
                            null,
                            "删除 DOCTYPE 声明和实体。");
                    return Optional.empty();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= MAX_DEPTH) {
                        throw new XMLStreamException("depth", reader.getLocation());
                    }
                    open.push(new Building(reader, start));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var node = open.pop().done();
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.element().children.add(node);
                    }
                }
                default -> {}
            }
        }
        return Optional.ofNullable(root);
    }

    private static final class Building {
        final String prefix;
        final String name;
        final int line;
        final int column;
        final Map<String, String> attributes = new LinkedHashMap<>();
        final List<XmlNode> children = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        Building(XMLStreamReader reader, Location start) {
            name = reader.getLocalName();
            prefix = prefix(reader.getNamespaceURI());
            line = start.getLineNumber();
            column = Math.max(start.getColumnNumber(), 0);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                var own = prefix(reader.getAttributeNamespace(i));
                var local = reader.getAttributeLocalName(i);
                attributes.put(own.isEmpty() ? local : own + ":" + local, reader.getAttributeValue(i));
            }
        }

        private static String prefix(@org.jspecify.annotations.Nullable String namespace) {
            return namespace == null ? "" : PREFIXES.getOrDefault(namespace, namespace);
        }

        XmlNode done() {
            return new XmlNode(
                    prefix,
                    name,
                    line,
                    column,
                    attributes,
                    List.copyOf(children),
                    text.toString().strip());
        }
    }
}
