package org.banjian.packs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shared diagram takes from the call activities that led to it 调用传入: a value {@code @name} is the property {@code with.name} of the
 * calling activity, a role that the pack does not have is its property {@code role.…}. Calls are given as their properties, outermost
 * first.
 */
public final class CallInputs {

    public static final String WITH = "with.";
    public static final String ROLE = "role.";
    private static final String STAGE = "stage";

    private CallInputs() {}

    /** The name behind {@code @}, or null where the value stands for itself. */
    public static @Nullable String named(String value) {
        return value.startsWith("@") ? value.substring(1) : null;
    }

    /** The properties with every {@code @name} replaced. */
    public static Map<String, String> resolved(Map<String, String> properties, List<Map<String, String>> calls) {
        if (calls.isEmpty() || properties.values().stream().noneMatch(value -> named(value) != null)) {
            return properties;
        }
        Map<String, String> resolved = new LinkedHashMap<>();
        properties.forEach((name, value) -> resolved.put(name, value(value, calls)));
        return resolved;
    }

    private static String value(String value, List<Map<String, String>> calls) {
        String name = named(value);
        if (name == null) {
            return value;
        }
        return value(given(WITH + name, calls), calls.subList(0, Math.max(0, calls.size() - 1)));
    }

    private static String given(String property, List<Map<String, String>> calls) {
        String given = calls.isEmpty() ? null : calls.get(calls.size() - 1).get(property);
        if (given == null) {
            throw new IllegalStateException("the calling activity does not give " + property);
        }
        return given;
    }

    /** The role of the pack behind a role of the diagram. */
    public static String role(String role, List<Map<String, String>> calls) {
        String at = role;
        for (int i = calls.size() - 1; i >= 0; i--) {
            at = calls.get(i).getOrDefault(ROLE + at, at);
        }
        return at;
    }

    /** The stage that the innermost call with a stage sets; null if none does. */
    public static @Nullable String stage(List<Map<String, String>> calls) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            String stage = calls.get(i).get(STAGE);
            if (stage != null) {
                return stage;
            }
        }
        return null;
    }
}
