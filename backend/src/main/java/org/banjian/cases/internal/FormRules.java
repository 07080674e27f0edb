package org.banjian.cases.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.packs.Pack;
import org.banjian.shared.Violation;
import org.banjian.workflow.ExpressionRefused;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the data of a form as the browser does 表单校验, again on the server and without trusting it. All violations are found at once. */
@Component
class FormRules {

    /** Longer lists are imported as a roster, never typed. */
    static final int MOST_ROWS = 200;

    private static final int MOST_DEPTH = 6;

    /** How strictly: a draft may be incomplete. */
    enum Mode {
        DRAFT,
        SUBMISSION
    }

    /** @param data what to keep: hidden and unknown fields are gone, computed fields are computed */
    record Checked(Map<String, Object> data, List<Violation> violations) {}

    private final Feel feel;

    FormRules(Feel feel) {
        this.feel = feel;
    }

    Checked check(
            Pack pack,
            FormSchema schema,
            Map<String, ?> data,
            Mode mode,
            Map<String, ? extends @Nullable Object> caseContext) {
        Run run = new Run(pack, schema.formId(), mode, caseContext);
        Map<String, Object> kept = run.level(new Place("", "", null, null), schema.fields(), data, Map.of(), 0);
        return new Checked(kept, run.violations);
    }

    /** Where in the form: the path with a dot at the end, the words that lead to it, the row and the label of its list. */
    private record Place(String path, String words, @Nullable Integer row, @Nullable String list) {

        Place rowOf(FormField list, int row) {
            return new Place(
                    path + list.key() + ".", words + "“" + list.label() + "”第 " + row + " 行的", row, list.label());
        }

        Place in(FormField group) {
            return group.key().isEmpty() ? this : new Place(path + group.key() + ".", words, row, list);
        }
    }

    private final class Run {
        private final Pack pack;
        private final String formId;
        private final Mode mode;
        private final Map<String, ? extends @Nullable Object> caseContext;
        private final List<Violation> violations = new ArrayList<>();

        Run(Pack pack, String formId, Mode mode, Map<String, ? extends @Nullable Object> caseContext) {
            this.pack = pack;
            this.formId = formId;
            this.mode = mode;
            this.caseContext = caseContext;
        }

        Map<String, Object> level(
                Place place,
                List<FormField> fields,
                Map<String, ?> data,
                Map<String, @Nullable Object> outer,
                int depth) {
            Map<String, Object> kept = new LinkedHashMap<>();
            unknown(place, fields, data);
            Map<String, @Nullable Object> scope = scope(fields, data, outer);
            fields(place, fields, data, scope, kept, depth);
            computed(fields, kept, outer);
            return kept;
        }

        private void fields(
                Place place,
                List<FormField> fields,
                Map<String, ?> data,
                Map<String, @Nullable Object> scope,
                Map<String, Object> kept,
                int depth) {
            for (FormField field : fields) {
                if (hidden(field, scope)) {
                    continue;
                }
                Object given = field.key().isEmpty() ? null : data.get(field.key());
                switch (field.kind()) {
                    case GROUP -> {
                        if (field.key().isEmpty()) {
                            fields(place, field.children(), data, scope, kept, depth);
                        } else {
                            kept.put(
                                    field.key(),
                                    level(
                                            place.in(field),
                                            field.children(),
                                            FormField.strings(given),
                                            scope,
                                            depth + 1));
                        }
                    }
                    case LIST -> list(place, field, given, scope, kept, depth);
                    case INPUT -> input(place, field, given, kept);
                }
            }
        }

        private void input(Place place, FormField field, @Nullable Object given, Map<String, Object> kept) {
            if (field.expression() != null) {
                return;
            }
            if (field.disabled()) {
                Object filled = prefilled(field);
                if (filled != null) {
                    kept.put(field.key(), filled);
                }
                return;
            }
            List<FieldRules.Fault> faults = new ArrayList<>();
            Object value = FieldRules.check(field, given, mode == Mode.DRAFT, faults);
            if (value != null) {
                kept.put(field.key(), value);
            }
            faults.forEach(fault -> violation(place, field.key(), field.label(), fault.code(), fault.says()));
        }

        private void list(
                Place place,
                FormField field,
                @Nullable Object given,
                Map<String, @Nullable Object> scope,
                Map<String, Object> kept,
                int depth) {
            if (given != null && !(given instanceof List<?>)) {
                violation(place, field.key(), field.label(), "VALUE_TYPE", "应当是若干行，请重新填写。");
                return;
            }
            List<?> rows = given instanceof List<?> list ? list : List.of();
            BigDecimal most = field.setting("maxItems");
            BigDecimal least = field.setting("minItems");
            int limit = most == null ? MOST_ROWS : Math.min(most.intValue(), MOST_ROWS);
            if (rows.size() > limit || depth > MOST_DEPTH) {
                violation(place, field.key(), field.label(), "LIST_TOO_LONG", "最多 " + limit + " 行，请删减后重新填写。");
                return;
            }
            int needed = least == null ? (field.required() ? 1 : 0) : least.intValue();
            if (mode == Mode.SUBMISSION && rows.size() < needed) {
                violation(place, field.key(), field.label(), "LIST_TOO_SHORT", "至少填写 " + needed + " 行。");
            }
            List<Map<String, Object>> keptRows = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Place row = place.rowOf(field, i + 1);
                if (rows.get(i) instanceof Map<?, ?> map) {
                    keptRows.add(level(row, field.children(), FormField.strings(map), scope, depth + 1));
                } else {
                    violation(row, "", field.label(), "VALUE_TYPE", "不是一行数据，请重新填写。");
                }
            }
            kept.put(field.key(), keptRows);
        }

        private void unknown(Place place, List<FormField> fields, Map<String, ?> data) {
            Set<String> known = new HashSet<>();
            FormSchema.flat(fields).forEach(field -> known.add(field.key()));
            data.keySet().stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> violation(place, clip(key), clip(key), "FIELD_UNKNOWN", "不是本表单的字段，请刷新页面后重新填写。"));
        }

        private void computed(List<FormField> fields, Map<String, Object> kept, Map<String, @Nullable Object> outer) {
            for (FormField field : FormSchema.flat(fields)) {
                String expression = field.expression();
                if (expression != null) {
                    Object value = evaluate(expression, scope(fields, kept, outer));
                    if (value != null) {
                        kept.put(field.key(), value instanceof java.time.temporal.Temporal ? value.toString() : value);
                    }
                }
            }
        }

        private @Nullable Object prefilled(FormField field) {
            String prefill = field.prefill();
            if (prefill == null) {
                return field.settings().get("defaultValue");
            }
            Object value = evaluate(prefill, caseContext);
            return value instanceof java.time.temporal.Temporal ? value.toString() : value;
        }

        private boolean hidden(FormField field, Map<String, @Nullable Object> scope) {
            return field.hide() != null && Boolean.TRUE.equals(evaluate(field.hide(), scope));
        }

        /** Every field of the level by name, then those around it; {@code parent} is the level around. */
        private Map<String, @Nullable Object> scope(
                List<FormField> fields, Map<String, ?> data, Map<String, @Nullable Object> outer) {
            Map<String, @Nullable Object> scope = new LinkedHashMap<>(outer);
            for (FormField field : FormSchema.flat(fields)) {
                scope.put(field.key(), data.get(field.key()));
            }
            scope.put("this", new LinkedHashMap<>(data));
            scope.put("parent", outer.isEmpty() ? null : outer);
            return scope;
        }

        private @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> scope) {
            try {
                return feel.evaluate(expression, scope);
            } catch (ExpressionRefused notEvaluable) {
                return null;
            }
        }

        private void violation(Place place, String key, String label, String code, String says) {
            String path = formId + "." + place.path() + key;
            violations.add(new Violation(
                    code,
                    place.words() + "“" + label + "”" + says,
                    clauseOf(path),
                    path.endsWith(".") ? path.substring(0, path.length() - 1) : path,
                    place.row(),
                    place.row() == null ? null : label,
                    null));
        }

        /** The clause that asks for the field, if one is realised by it. */
        private @Nullable String clauseOf(String path) {
            return pack.clauses().values().stream()
                    .filter(clause -> clause.realisedBy().contains("field:" + path))
                    .map(org.banjian.packs.Clause::id)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String clip(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
