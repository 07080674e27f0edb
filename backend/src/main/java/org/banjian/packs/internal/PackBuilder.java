package org.banjian.packs.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.banjian.packs.Clause;
import org.banjian.packs.DatedValue;
import org.banjian.packs.Decision;
import org.banjian.packs.DocumentTemplate;
import org.banjian.packs.Fact;
import org.banjian.packs.Material;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.packs.Parameter;
import org.banjian.packs.Reason;
import org.banjian.packs.Stage;
import org.banjian.packs.StartRequirement;
import org.banjian.packs.Step;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** Makes the immutable pack out of files that the linter has found nothing in. */
public final class PackBuilder {

    private final PackFiles files;

    public PackBuilder(PackFiles files) {
        this.files = files;
    }

    public Pack build() {
        var pack = files.pack();
        return new Pack(
                pack.get("code").text(),
                files.source.folder(),
                new RegionCode(pack.get("region").text()),
                pack.get("title").text(),
                pack.get("version").text(),
                LocalDate.parse(pack.get("inForce").get("from").text()),
                date(pack.get("inForce"), "to"),
                pack.get("legalBasis").text(),
                pack.get("process").text(),
                map(pack.get("roles"), PackBuilder::role),
                pack.get("stages").list().stream()
                        .map(stage -> new Stage(
                                stage.get("id").text(), stage.get("name").text()))
                        .toList(),
                pack.get("start").get("requires").list().stream()
                        .map(it -> new StartRequirement(
                                it.get("fact").text(),
                                it.get("code").text(),
                                it.get("clause").text()))
                        .toList(),
                map(pack.get("facts"), PackBuilder::fact),
                map(
                        pack.get("reasons"),
                        (code, it) -> new Reason(
                                code,
                                it.get("text").text(),
                                it.get("remedy").text(),
                                it.get("clause").text())),
                map(pack.get("specification"), (id, it) -> it.text()),
                parameters(),
                materials(),
                clauses(),
                steps(files),
                decisions(files),
                documents(),
                files.source.files(),
                files.source.hash());
    }

    private static PackRole role(String id, DataNode it) {
        return new PackRole(
                id,
                it.get("name").text(),
                it.get("platformRole").text(),
                it.textOf("office").orElse(null),
                it.get("applicant").isTrue(),
                it.get("duty").text());
    }

    private static Fact fact(String name, DataNode it) {
        return new Fact(
                name,
                it.get("type").text(),
                it.textOf("value").orElse(null),
                it.get("clause").text(),
                it.get("text").text(),
                it.get("nullable").isTrue(),
                it.textOf("of").orElse(null));
    }

    private Map<String, Parameter> parameters() {
        var parameters = new LinkedHashMap<String, Parameter>();
        for (var it : files.yaml("parameters.yaml").list()) {
            var values = it.get("values").list().stream()
                    .map(value -> new DatedValue(
                            LocalDate.parse(value.get("from").text()),
                            date(value, "to"),
                            value.textOf("value").orElse(null),
                            value.get("clause").text()))
                    .toList();
            var id = it.get("id").text();
            parameters.put(
                    id,
                    new Parameter(
                            id,
                            values,
                            it.get("unit").text(),
                            it.get("text").text(),
                            !it.get("roll").text().equals("NONE")));
        }
        return Collections.unmodifiableMap(parameters);
    }

    private List<Material> materials() {
        return files.yaml("materials.yaml").list().stream()
                .map(it -> new Material(
                        it.get("id").text(),
                        it.get("name").text(),
                        it.get("suppliedBy").text(),
                        it.get("step").text(),
                        it.textOf("requiredWhen").orElse(null),
                        it.textOf("per").orElse(null),
                        it.textOf("label").orElse(null),
                        it.get("clause").text(),
                        it.get("accept").texts(),
                        it.textOf("note").orElse(null)))
                .toList();
    }

    private Map<String, Clause> clauses() {
        var clauses = new LinkedHashMap<String, Clause>();
        for (var it : files.yaml("policy/clauses.yaml").list()) {
            var id = it.get("id").text();
            var realised = it.get("realised");
            var ambiguity = it.get("ambiguity");
            clauses.put(
                    id,
                    new Clause(
                            id,
                            it.get("location").text(),
                            it.get("text").text(),
                            it.get("kind").text(),
                            realised.get("by").texts(),
                            realised.textOf("information").orElse(null),
                            realised.textOf("later").orElse(null),
                            it.has("ambiguity")
                                    ? new Clause.Ambiguity(
                                            ambiguity.get("issue").text(),
                                            ambiguity.get("resolution").text(),
                                            ambiguity.textOf("parameter").orElse(null))
                                    : null));
        }
        return Collections.unmodifiableMap(clauses);
    }

    static Map<String, Step> steps(PackFiles files) {
        var steps = new LinkedHashMap<String, Step>();
        files.diagrams.values().stream().flatMap(Diagram::processes).forEach(process -> Diagram.flowNodes(process)
                .forEach(node -> steps.put(node.id(), Diagram.step(process.id(), node))));
        return Collections.unmodifiableMap(steps);
    }

    static Map<String, Decision> decisions(PackFiles files) {
        var decisions = new LinkedHashMap<String, Decision>();
        files.tables.forEach((path, root) -> Table.decisions(root)
                .flatMap(decision -> Table.decision(path, decision).stream())
                .forEach(decision -> decisions.put(decision.id(), decision)));
        return Collections.unmodifiableMap(decisions);
    }

    private Map<String, DocumentTemplate> documents() {
        var documents = new LinkedHashMap<String, DocumentTemplate>();
        for (var path : files.source.files().keySet()) {
            if (path.endsWith(".docx")) {
                var id = PackFiles.nameOf(path);
                documents.put(id, new DocumentTemplate(id, path, path.replaceFirst("\\.docx$", ".html")));
            }
        }
        return Collections.unmodifiableMap(documents);
    }

    private static @Nullable LocalDate date(DataNode node, String key) {
        return node.textOf(key).map(LocalDate::parse).orElse(null);
    }

    private static <T> Map<String, T> map(DataNode node, BiFunction<String, DataNode, T> each) {
        var map = new LinkedHashMap<String, T>();
        node.map().forEach((key, value) -> map.put(key, each.apply(key, value)));
        return Collections.unmodifiableMap(map);
    }
}
