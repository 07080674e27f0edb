package org.banjian.cases.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.shared.Masking;
import org.jspecify.annotations.Nullable;

/** A form 表单 of a pack: its JSON as the browser shows it, and its fields as the server reads them. */
record FormSchema(String formId, String title, Map<String, Object> json, List<FormField> fields) {

    static FormSchema of(String formId, Map<String, Object> json) {
        return new FormSchema(formId, title(formId, json), json, FormField.all(json.get("components")));
    }

    /** The heading of the first text component; the id if there is none. */
    private static String title(String formId, Map<String, Object> json) {
        if (json.get("components") instanceof List<?> components) {
            for (Object component : components) {
                Map<String, Object> fields = FormField.strings(component);
                String text = FormField.text(fields.get("text")).strip();
                if (FormField.text(fields.get("type")).equals("text") && text.startsWith("#")) {
                    return text.lines().findFirst().orElse(formId).replaceFirst("^#+\\s*", "");
                }
            }
        }
        return formId;
    }

    /** The inputs and lists that lie directly in the data, groups without a path opened. */
    static List<FormField> flat(List<FormField> fields) {
        List<FormField> flat = new ArrayList<>();
        for (FormField field : fields) {
            if (field.kind() == FormField.Kind.GROUP && field.key().isEmpty()) {
                flat.addAll(flat(field.children()));
            } else {
                flat.add(field);
            }
        }
        return flat;
    }

    List<FormField> flat() {
        return flat(fields);
    }

    /** The part of the data for which the form has a field. */
    Map<String, Object> kept(Map<String, Object> data) {
        return kept(fields, data);
    }

    private static Map<String, Object> kept(List<FormField> fields, Map<String, Object> data) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (FormField field : flat(fields)) {
            Object value = data.get(field.key());
            if (value instanceof List<?> rows && field.kind() == FormField.Kind.LIST) {
                result.put(
                        field.key(),
                        rows.stream()
                                .map(row -> kept(field.children(), FormField.strings(row)))
                                .toList());
            } else if (value instanceof Map<?, ?> && field.kind() == FormField.Kind.GROUP) {
                result.put(field.key(), kept(field.children(), FormField.strings(value)));
            } else if (value != null && field.kind() == FormField.Kind.INPUT) {
                result.put(field.key(), value);
            }
        }
        return result;
    }

    /** Whether the server fills fields that nobody may write into: those that are read-only and say what they are prefilled with. */
    boolean computes() {
        return flat().stream().anyMatch(FormSchema::computed);
    }

    static boolean computed(FormField field) {
        return field.disabled() && field.prefill() != null;
    }

    /** The data for expressions: every field is there, dates are dates. */
    Map<String, @Nullable Object> forExpressions(Map<String, Object> data) {
        return forExpressions(fields, data);
    }

    private static Map<String, @Nullable Object> forExpressions(List<FormField> fields, Map<String, Object> data) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        for (FormField field : flat(fields)) {
            Object value = data.get(field.key());
            if (field.kind() == FormField.Kind.GROUP) {
                result.put(field.key(), forExpressions(field.children(), FormField.strings(value)));
            } else if (field.kind() == FormField.Kind.LIST) {
                List<Map<String, @Nullable Object>> rows = new ArrayList<>();
                if (value instanceof List<?> list) {
                    list.forEach(row -> rows.add(forExpressions(field.children(), FormField.strings(row))));
                }
                result.put(field.key(), rows);
            } else {
                result.put(field.key(), field.date() ? date(value) : value);
            }
        }
        return result;
    }

    private static @Nullable Object date(@Nullable Object value) {
        try {
            return value == null ? null : LocalDate.parse(value.toString());
        } catch (DateTimeParseException unfinished) {
            return null;
        }
    }

    /** The data for a document: dates are dates, an option is followed by {@code <key>Label} with its words. */
    Map<String, Object> forDocuments(Map<String, Object> data) {
        return forDocuments(fields, data);
    }

    private static Map<String, Object> forDocuments(List<FormField> fields, Map<String, Object> data) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (FormField field : flat(fields)) {
            Object value = data.get(field.key());
            if (field.kind() == FormField.Kind.GROUP) {
                result.put(field.key(), forDocuments(field.children(), FormField.strings(value)));
            } else if (field.kind() == FormField.Kind.LIST) {
                List<Map<String, Object>> rows = new ArrayList<>();
                if (value instanceof List<?> list) {
                    list.forEach(row -> rows.add(forDocuments(field.children(), FormField.strings(row))));
                }
                result.put(field.key(), rows);
            } else {
                Object shown = field.date() ? date(value) : value;
                result.put(field.key(), shown == null ? "" : shown);
                if (!field.options().isEmpty()) {
                    result.put(field.key() + "Label", field.options().getOrDefault(FormField.text(value), ""));
                }
            }
        }
        return result;
    }

    /** The data with personal fields masked 脱敏. */
    Map<String, Object> masked(Map<String, Object> data) {
        return masked(fields, data);
    }

    private static Map<String, Object> masked(List<FormField> fields, Map<String, Object> data) {
        Map<String, Object> result = new LinkedHashMap<>(data);
        for (FormField field : flat(fields)) {
            Object value = data.get(field.key());
            if (value instanceof List<?> rows && field.kind() == FormField.Kind.LIST) {
                result.put(
                        field.key(),
                        rows.stream()
                                .map(row -> masked(field.children(), FormField.strings(row)))
                                .toList());
            } else if (value instanceof Map<?, ?> && field.kind() == FormField.Kind.GROUP) {
                result.put(field.key(), masked(field.children(), FormField.strings(value)));
            } else if (value != null && !field.personal().isEmpty()) {
                result.put(field.key(), mask(field.personal(), value.toString()));
            }
        }
        return result;
    }

    private static String mask(String personal, String full) {
        return switch (personal) {
            case "idNumber" -> Masking.idNumber(full);
            case "account" -> Masking.account(full);
            case "name" -> Masking.name(full);
            default -> Masking.mobile(full);
        };
    }

    /** The Chinese label of a key of the form. */
    String label(String key) {
        return flat().stream()
                .filter(field -> field.key().equals(key))
                .map(FormField::label)
                .findFirst()
                .orElse(key);
    }
}
