package org.banjian.packs.internal;

import java.util.Map;
import java.util.TreeMap;
import org.banjian.packs.CaseTable;
import org.banjian.packs.PackSource;

/** Every file of a pack parsed as far as it can be, with the faults found on the way. */
public final class PackFiles {

    final PackSource source;
    final Findings findings = new Findings();
    final Map<String, DataNode> yaml = new TreeMap<>();
    final Map<String, DataNode> forms = new TreeMap<>();
    final Map<String, XmlNode> diagrams = new TreeMap<>();
    final Map<String, XmlNode> tables = new TreeMap<>();
    final Map<String, CaseTable> cases = new TreeMap<>();

    public PackFiles(PackSource source) {
        this.source = source;
        source.files().forEach((path, content) -> {
            if (path.endsWith(".yaml")) {
                yaml.put(path, new YamlParser(path, findings).parse(content));
            } else if (path.endsWith(".form")) {
                forms.put(path, new JsonParser(path, findings).parse(content));
            } else if (path.endsWith(".bpmn")) {
                new XmlParser(path, findings).parse(content).ifPresent(root -> keep(diagrams, path, root));
            } else if (path.endsWith(".dmn")) {
                new XmlParser(path, findings).parse(content).ifPresent(root -> keep(tables, path, root));
            } else if (path.endsWith(".cases.csv")) {
                cases.put(path, CaseTable.parse(path, content));
            }
        });
    }

    private void keep(Map<String, XmlNode> kind, String path, XmlNode root) {
        kind.put(path, root);
        findings.clausesOf(root);
    }

    DataNode yaml(String path) {
        return yaml.getOrDefault(path, DataNode.missing(path));
    }

    DataNode pack() {
        return yaml("pack.yaml");
    }

    /** The code that every id of the pack begins with, in lower case; empty if pack.yaml does not say. */
    String codePrefix() {
        return pack().get("code").text().toLowerCase(java.util.Locale.ROOT);
    }

    /** What the ids of a file must begin with. */
    String prefixOf(String path) {
        return path.startsWith("common/") ? "common-" : codePrefix() + "-";
    }

    static String nameOf(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.indexOf('.') < 0 ? file.length() : file.indexOf('.'));
    }
}
