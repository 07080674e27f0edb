package org.banjian.packs.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banjian.packs.Decision;
import org.banjian.packs.Step;
import org.banjian.packs.spi.ModelChecks;
import org.banjian.packs.spi.ModelContext;
import org.jspecify.annotations.Nullable;

/** One run over one pack: the parsed files and every name that exists in them. */
final class Lint {

    private static final String REFERENCE = "REFERENCE_UNKNOWN";

    final PackFiles files;
    final Findings findings;
    final ModelChecks models;
    final Map<String, Set<String>> blocks;
    final Set<String> panels;
    final Map<String, Step> steps;
    final Map<String, Decision> decisions;
    /** Form id → its fields. */
    final Map<String, Set<String>> forms = new LinkedHashMap<>();

    final Map<String, DataNode> clauses;
    final Map<String, DataNode> parameters;
    final Map<String, DataNode> materials;
    final Set<String> processes;
    final Set<String> documents;

    Lint(PackFiles files, ModelChecks models, Map<String, Set<String>> blocks, Set<String> panels) {
        this.panels = panels;
        this.files = files;
        this.findings = files.findings;
        this.models = models;
        this.blocks = blocks;
        this.steps = PackBuilder.steps(files);
        this.decisions = PackBuilder.decisions(files);
        files.forms.forEach((path, form) -> forms.put(PackFiles.nameOf(path), FormFields.of(form)));
        this.clauses = byId(files.yaml("policy/clauses.yaml"));
        this.parameters = byId(files.yaml("parameters.yaml"));
        this.materials = byId(files.yaml("materials.yaml"));
        this.processes = files.diagrams.values().stream()
                .flatMap(Diagram::processes)
                .map(XmlNode::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.documents = files.source.files().keySet().stream()
                .filter(path -> path.endsWith(".docx"))
                .map(PackFiles::nameOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, DataNode> byId(DataNode list) {
        var byId = new LinkedHashMap<String, DataNode>();
        list.list().forEach(item -> byId.putIfAbsent(item.get("id").text(), item));
        return byId;
    }

    Map<String, DataNode> section(String key) {
        return files.pack().get(key).map();
    }

    Set<String> stages() {
        return files.pack().get("stages").list().stream()
                .map(stage -> stage.get("id").text())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    ModelContext context() {
        var roles = new LinkedHashSet<>(section("roles").keySet());
        roles.add("applicant");
        return new ModelContext(
                files.pack().get("code").text(),
                blocks.keySet(),
                section("facts").keySet(),
                steps.keySet(),
                decisions.keySet(),
                processes,
                roles,
                parameters.keySet(),
                forms.keySet());
    }

    /** Adds a finding at a node of YAML unless the name is known; nothing for an empty name, the schema speaks of that. */
    void reference(DataNode node, String what, Collection<String> known) {
        if (unknown(node.text(), known)) {
            findings.at(node, REFERENCE, dangling(node.text(), what), null, Findings.suggestion(node.text(), known));
        }
    }

    /** Adds a finding at an element of a diagram or table unless the name is known. */
    void reference(String file, XmlNode node, String name, String what, Collection<String> known) {
        if (unknown(name, known)) {
            findings.at(file, node, REFERENCE, dangling(name, what), null, Findings.suggestion(name, known));
        }
    }

    private static boolean unknown(String name, Collection<String> known) {
        return !name.isEmpty() && !known.contains(name);
    }

    private static String dangling(String name, String what) {
        return what + "“" + name + "”不存在。";
    }

    void feel(DataNode node) {
        feel(node, null);
    }

    void feel(DataNode node, @Nullable String clause) {
        if (node.text().isEmpty()) {
            return;
        }
        for (var sentence : models.checkFeel(node.text())) {
            findings.at(node, "FEEL_INVALID", sentence, clause, "改写这个表达式：" + node.text());
        }
        for (var known : Map.of("parameters", parameters.keySet(), "materials", materials.keySet())
                .entrySet()) {
            java.util.regex.Pattern.compile(known.getKey() + "\\.`([^`]+)`")
                    .matcher(node.text())
                    .results()
                    .filter(match -> !known.getValue().contains(match.group(1)))
                    .forEach(match -> findings.at(
                            node,
                            REFERENCE,
                            dangling(match.group(1), known.getKey().equals("parameters") ? "参数" : "材料"),
                            clause,
                            Findings.suggestion(match.group(1), known.getValue())));
        }
    }
}
