package org.banjian.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects findings so that all of them are reported at once. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public Violations add(Violation violation) {
        found.add(violation);
        return this;
    }

    public Violations add(String code, String message) {
        return add(Violation.of(code, message));
    }

    public Violations addField(String code, String message, String field) {
        return add(Violation.ofField(code, message, field));
    }

    public Violations addAll(List<Violation> violations) {
        found.addAll(violations);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** The refusal carries the clause of the first finding that has one. */
    public void throwIfAny(int status, String code, String message) {
        if (!found.isEmpty()) {
            String clause = found.stream()
                    .map(Violation::clause)
                    .filter(id -> id != null)
                    .findFirst()
                    .orElse(null);
            throw new Refusal(status, code, message, clause, found, Map.of());
        }
    }
}
