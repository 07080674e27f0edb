package org.banjian.packs.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banjian.packs.CaseTable;
import org.banjian.packs.Clause;
import org.banjian.packs.ClauseSheet;
import org.banjian.packs.ClauseSheet.Proof;
import org.banjian.packs.ClauseSheet.ProofKind;
import org.banjian.packs.ClauseSheet.Realisation;
import org.banjian.packs.ClauseSheet.RealisationKind;
import org.banjian.packs.ClauseSheet.Sentence;
import org.banjian.packs.Decision;
import org.banjian.packs.Fact;
import org.banjian.packs.Material;
import org.banjian.packs.Pack;
import org.banjian.packs.Parameter;
import org.banjian.packs.RosterTemplate;
import org.banjian.packs.Step;

/** Lays a pack beside its policy: where each sentence is realised, and what proves it. */
public final class ClauseSheets {

    private final Pack pack;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();

    private ClauseSheets(Pack pack) {
        this.pack = pack;
        pack.files().forEach((path, content) -> {
            if (path.endsWith(".form")) {
                DataNode form = new JsonParser(path, new Findings()).parse(content);
                FormLabels.of(form).forEach((field, label) -> fields.put(PackFiles.nameOf(path) + "." + field, label));
                FormLabels.title(form).ifPresent(title -> forms.put(PackFiles.nameOf(path), title));
            }
        });
        pack.steps().values().forEach(step -> Stream.of("", "with.")
                .filter(given -> step.properties().containsKey(given + "template"))
                .forEach(given -> documents.putIfAbsent(
                        step.properties().get(given + "template"),
                        step.properties().getOrDefault(given + "title", ""))));
    }

    public static ClauseSheet of(Pack pack) {
        var sheets = new ClauseSheets(pack);
        Map<String, List<Proof>> proofs = sheets.proofs();
        return new ClauseSheet(
                pack.code(),
                pack.title(),
                pack.version(),
                pack.hash(),
                pack.legalBasis(),
                pack.inForceFrom(),
                pack.inForceTo(),
                pack.clauses().values().stream()
                        .map(clause -> sheets.line(clause, proofs.getOrDefault(clause.id(), List.of())))
                        .toList());
    }

    private Sentence line(Clause clause, List<Proof> proofs) {
        return new Sentence(
                clause.id(),
                clause.location(),
                clause.text(),
                clause.kind(),
                clause.information(),
                clause.later(),
                clause.ambiguity(),
                pack.placesOf(clause).stream().map(this::place).toList(),
                proofs);
    }

    private Realisation place(String by) {
        int colon = by.indexOf(':');
        RealisationKind kind = RealisationKind.valueOf(by.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
        String id = by.substring(colon + 1);
        String name =
                switch (kind) {
                    case ELEMENT ->
                        Optional.ofNullable(pack.steps().get(id))
                                .map(Step::name)
                                .orElse("");
                    case FIELD -> fields.getOrDefault(id, "");
                    case FORM -> forms.getOrDefault(id, "");
                    case MATERIAL ->
                        pack.materials().stream()
                                .filter(material -> material.id().equals(id))
                                .map(Material::name)
                                .findFirst()
                                .orElse("");
                    case DOCUMENT -> documents.getOrDefault(id, "");
                    case DECISION -> decision(id);
                    case PARAMETER ->
                        Optional.ofNullable(pack.parameters().get(id))
                                .map(Parameter::description)
                                .orElse("");
                    case FACT ->
                        Optional.ofNullable(pack.facts().get(id))
                                .map(Fact::text)
                                .orElse("");
                    case ROSTER -> column(id);
                };
        return new Realisation(kind, id, name.isBlank() ? id : name);
    }

    private String decision(String id) {
        int hash = id.indexOf('#');
        Decision decision = pack.decisions().get(hash < 0 ? id : id.substring(0, hash));
        if (decision == null) {
            return "";
        }
        String rule = id.substring(hash + 1);
        return hash < 0
                ? decision.name()
                : decision.rules().stream()
                        .filter(one -> one.id().equals(rule))
                        .map(one -> decision.name() + " 第" + one.row() + "行" + words(one))
                        .findFirst()
                        .orElse(decision.name());
    }

    /** A rule's own words, which follow the clauses that it names. */
    private static String words(Decision.Rule rule) {
        String words = rule.description();
        for (String clause : rule.clauses()) {
            words = words.startsWith(clause) ? words.substring(clause.length()).replaceFirst("^[\\s,，、]+", "") : words;
        }
        return words.isBlank() ? "" : "：" + words;
    }

    private String column(String id) {
        return RosterTemplate.of(pack).stream()
                .filter(roster -> id.startsWith(roster.id()))
                .map(roster -> roster.columns().stream()
                        .filter(column -> id.equals(roster.id() + "." + column.id()))
                        .map(column -> roster.name() + "：" + column.title())
                        .findFirst()
                        .orElse(roster.name()))
                .findFirst()
                .orElse("");
    }

    /** By clause: worked rows of the tables, then scenarios, each in file order. */
    private Map<String, List<Proof>> proofs() {
        Map<String, List<Proof>> proofs = new HashMap<>();
        pack.files().forEach((path, content) -> {
            if (path.endsWith(".cases.csv")) {
                CaseTable table = CaseTable.parse(path, content);
                for (CaseTable.Row row : table.rows()) {
                    String golden = table.cell(row, "golden");
                    var proof = new Proof(
                            ProofKind.ROW, path, row.line(), table.cell(row, "case"), golden.isEmpty() ? null : golden);
                    for (String clause : table.cell(row, "clause").split("[,，、 ]+")) {
                        List<Proof> known = proofs.computeIfAbsent(clause, id -> new ArrayList<>());
                        // a case with several hits has several lines
                        if (known.stream()
                                .noneMatch(one ->
                                        one.file().equals(path) && one.name().equals(proof.name()))) {
                            known.add(proof);
                        }
                    }
                }
            }
        });
        pack.files().forEach((path, content) -> {
            if (path.endsWith(".feature")) {
                TaggedScenarios.of(path, content).forEach(scenario -> scenario.clauses()
                        .forEach(clause -> proofs.computeIfAbsent(clause, id -> new ArrayList<>())
                                .add(scenario.proof())));
            }
        });
        return proofs;
    }
}
