package org.banjian.packs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a diagram 环节, of the pack itself or of {@code common/}. Every flow node is here; {@link #isUserTask()}
 * tells the ones people work on.
 *
 * @param id element id, unique in the pack together with {@code common/}
 * @param type local name of the BPMN element, e.g. {@code userTask}, {@code endEvent}
 * @param role role of the pack, or {@code applicant} in {@code common/}; null unless a user task
 * @param deadline id of a parameter, or {@code none}; null unless a user task
 * @param findings id of the decision whose hits are shown at this task
 * @param properties all {@code camunda:property} values of the element
 */
public record Step(
        String id,
        String processId,
        String name,
        String type,
        @Nullable String role,
        @Nullable String stage,
        @Nullable String formKey,
        @Nullable String deadline,
        List<String> outcomes,
        List<String> clauses,
        @Nullable String findings,
        Map<String, String> properties) {

    /** The panel that people work with at this task; null if it has none. */
    public @Nullable String panel() {
        return properties.get("panel");
    }

    /** The decision that says at submission whether what is handed in is still accepted; null if nothing does. */
    public @Nullable String admission() {
        return properties.get("admission");
    }

    Step calledBy(List<Map<String, String>> calls) {
        Map<String, String> given = CallInputs.resolved(properties, calls);
        return new Step(
                id,
                processId,
                name,
                type,
                role == null ? null : CallInputs.role(role, calls),
                stage == null ? CallInputs.stage(calls) : stage,
                formKey,
                given.get("deadline"),
                outcomes,
                given.get("clause") == null
                        ? clauses
                        : List.of(given.get("clause").split("\\s*[,，]\\s*")),
                given.get("findings"),
                Map.copyOf(given));
    }

    public boolean isUserTask() {
        return type.equals("userTask");
    }
}
