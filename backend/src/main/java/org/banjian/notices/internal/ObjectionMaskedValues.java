package org.banjian.notices.internal;

import java.util.List;
import java.util.Optional;
import org.banjian.cases.RevealedValue;
import org.banjian.cases.spi.MaskedValues;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.springframework.stereotype.Component;

/** Who objected, how to reach him, and what he wrote, in full 查看异议原文: {@code @objection.id.name}, {@code .contact} or {@code .facts}. */
@Component
class ObjectionMaskedValues implements MaskedValues {

    private final ObjectionBook objections;

    ObjectionMaskedValues(ObjectionBook objections) {
        this.objections = objections;
    }

    @Override
    public String prefix() {
        return "@objection";
    }

    /** The office that published the notice verifies what is objected, at any time and without a task. */
    @Override
    public boolean responsible(Actor actor, CaseNo caseNo, List<String> path) {
        return !path.isEmpty()
                && objections
                        .publisher(caseNo, path.get(0))
                        .filter(actor.unitName()::equals)
                        .isPresent();
    }

    @Override
    public Optional<RevealedValue> find(CaseNo caseNo, List<String> path) {
        if (path.size() != 2) {
            return Optional.empty();
        }
        String id = path.get(0);
        return switch (path.get(1)) {
            case "name" -> objections.full(caseNo, id).map(full -> revealed(id, "name", "异议人姓名", full.name()));
            case "contact" ->
                objections.full(caseNo, id).map(full -> revealed(id, "contact", "异议人联系方式", full.contact()));
            case "facts" -> objections.full(caseNo, id).map(full -> revealed(id, "facts", "异议内容", full.facts()));
            default -> Optional.empty();
        };
    }

    private RevealedValue revealed(String id, String field, String label, String value) {
        return new RevealedValue(prefix() + "." + id + "." + field, label, value);
    }
}
