package org.banjian.cases.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form 表单字段: an input, a group (its children lie in the same data, or under its key), or a list of rows.
 *
 * @param key where the value lies in the data of the form or row; empty for a group without a path
 * @param hide FEEL that hides it, without the leading {@code =}
 * @param expression FEEL of an {@code expression} component
 */
record FormField(
        Kind kind,
        String type,
        String key,
        String label,
        @Nullable String hide,
        @Nullable String expression,
        boolean disabled,
        Map<String, Object> validate,
        Map<String, String> options,
        boolean openOptions,
        Map<String, Object> settings,
        Map<String, Object> properties,
        List<FormField> children) {

    enum Kind {
        INPUT,
        GROUP,
        LIST
    }

    /** The inputs of a list of components; texts, pictures and buttons hold no data. */
    static List<FormField> all(@Nullable Object components) {
        List<FormField> fields = new ArrayList<>();
        if (components instanceof List<?> list) {
            for (Object component : list) {
                if (component instanceof Map<?, ?> map) {
                    FormField field = of(strings(map));
                    if (field != null) {
                        fields.add(field);
                    }
                }
            }
        }
        return fields;
    }

    private static @Nullable FormField of(Map<String, Object> json) {
        String type = text(json.get("type"));
        boolean list = type.equals("dynamiclist");
        boolean group = type.equals("group");
        String key = text(json.get(list || group ? "path" : "key"));
        if (key.isEmpty() && !group) {
            return null;
        }
        Object labelled = json.get("label") != null ? json.get("label") : json.get("dateLabel");
        if (labelled == null) {
            labelled = json.get("timeLabel");
        }
        Map<String, Object> conditional = strings(json.get("conditional"));
        return new FormField(
                list ? Kind.LIST : group ? Kind.GROUP : Kind.INPUT,
                type,
                key,
                labelled == null || text(labelled).isEmpty() ? key : text(labelled),
                feel(conditional.get("hide")),
                type.equals("expression") ? feel(json.get("expression")) : null,
                Boolean.TRUE.equals(json.get("disabled")) || Boolean.TRUE.equals(json.get("readonly")),
                strings(json.get("validate")),
                options(json.get("values")),
                json.get("valuesKey") != null || json.get("valuesExpression") != null,
                json,
                strings(json.get("properties")),
                list || group ? all(json.get("components")) : List.of());
    }

    /** What is personal about it: {@code mobile}, {@code idNumber}, {@code account}, {@code phone}; empty if nothing. */
    String personal() {
        return text(properties.get("personal"));
    }

    /** FEEL over the case's data that fills the field before anybody writes into it. */
    @Nullable
    String prefill() {
        return feel(properties.get("prefill"));
    }

    boolean required() {
        return Boolean.TRUE.equals(validate.get("required"));
    }

    boolean date() {
        return type.equals("datetime") && text(settings.get("subtype")).equals("date");
    }

    @Nullable
    BigDecimal limit(String name) {
        return number(validate.get(name));
    }

    @Nullable
    BigDecimal setting(String name) {
        Object value = properties.get(name) == null ? settings.get(name) : properties.get(name);
        return number(value);
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        if (value == null || text(value).isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text(value));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable String feel(@Nullable Object value) {
        String written = text(value).strip();
        if (written.isEmpty()) {
            return null;
        }
        return written.startsWith("=") ? written.substring(1).strip() : written;
    }

    private static Map<String, String> options(@Nullable Object values) {
        Map<String, String> options = new LinkedHashMap<>();
        if (values instanceof List<?> list) {
            for (Object value : list) {
                Map<String, Object> option = strings(value);
                options.put(text(option.get("value")), text(option.get("label")));
            }
        }
        return options;
    }

    static Map<String, Object> strings(@Nullable Object map) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (map instanceof Map<?, ?> given) {
            given.forEach((key, value) -> {
                if (value != null) {
                    result.put(String.valueOf(key), value);
                }
            });
        }
        return result;
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
