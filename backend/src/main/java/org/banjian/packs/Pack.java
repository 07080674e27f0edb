package org.banjian.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * 事项包: one policy document of one region as data, in one version.
 *
 * @param process id of the process that a case starts with
 * @param specIds id in the specification → id of the decision or form that realises it
 * @param steps every flow node of the pack and of {@code common/} by element id, in file and document order
 * @param files every file by its path in the pack; the shared ones under {@code common/}
 * @param hash SHA-256 over the sorted files, {@code common/} included
 */
public record Pack(
        String code,
        String folder,
        RegionCode region,
        String title,
        String version,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String legalBasis,
        String process,
        Map<String, PackRole> roles,
        List<Stage> stages,
        List<StartRequirement> startRequirements,
        Map<String, Fact> facts,
        Map<String, Reason> reasons,
        Map<String, String> specIds,
        Map<String, Parameter> parameters,
        List<Material> materials,
        Map<String, Clause> clauses,
        Map<String, Step> steps,
        Map<String, Decision> decisions,
        Map<String, DocumentTemplate> documents,
        Map<String, byte[]> files,
        String hash) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    /** The form-js JSON of a form key, of the pack itself or of {@code common/}. */
    public Optional<byte[]> form(String formKey) {
        var own = files.get("forms/" + formKey + ".form");
        return Optional.ofNullable(own != null ? own : files.get("common/forms/" + formKey + ".form"));
    }

    /** Diagrams and tables that a deployment consists of, by path. */
    public List<String> models() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".bpmn") || path.endsWith(".dmn"))
                .toList();
    }

    /**
     * An element as it is where these call activities led to it 环节: role, stage and {@code @name} are those that the calls give.
     *
     * @param calls ids of call activities, outermost first
     */
    public Optional<Step> step(String id, List<String> calls) {
        var step = steps.get(id);
        if (step == null || calls.isEmpty()) {
            return Optional.ofNullable(step);
        }
        return Optional.of(step.calledBy(calls.stream()
                .map(call -> steps.containsKey(call) ? steps.get(call).properties() : Map.<String, String>of())
                .toList()));
    }

    /** The role that the applicant fills. */
    public PackRole applicantRole() {
        return roles.values().stream().filter(PackRole::applicant).findFirst().orElseThrow();
    }

    /** A role of the pack by id; {@code applicant} in a shared diagram means {@link #applicantRole()}. */
    public Optional<PackRole> role(String id) {
        var role = roles.get(id);
        return role == null && id.equals("applicant") ? Optional.of(applicantRole()) : Optional.ofNullable(role);
    }

    /** Everything that realises a clause, in the notation of clauses.yaml: what the clause names, and what names the clause. */
    public SortedSet<String> placesOf(Clause clause) {
        var places = new TreeSet<String>(clause.realisedBy());
        steps.values().stream()
                .filter(step -> step.clauses().contains(clause.id()))
                .forEach(step -> places.add("element:" + step.id()));
        decisions.values().forEach(decision -> decision.rules().stream()
                .filter(rule -> rule.clauses().contains(clause.id()))
                .forEach(rule -> places.add("decision:" + decision.id() + "#" + rule.id())));
        materials.stream()
                .filter(material -> material.clause().equals(clause.id()))
                .forEach(material -> places.add("material:" + material.id()));
        return places;
    }
}
