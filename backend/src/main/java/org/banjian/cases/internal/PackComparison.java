package org.banjian.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.banjian.cases.PackChange.Difference;
import org.banjian.cases.PackChange.Kind;
import org.banjian.packs.Clause;
import org.banjian.packs.DatedValue;
import org.banjian.packs.Material;
import org.banjian.packs.Pack;
import org.banjian.packs.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What another version of a pack asks for or says differently 版本变化, as far as it concerns an applicant. */
@Component
class PackComparison {

    private final FormSchemas schemas;

    PackComparison(FormSchemas schemas) {
        this.schemas = schemas;
    }

    /** @param on the day whose parameter values are compared */
    List<Difference> between(Pack before, Pack now, LocalDate on) {
        List<Difference> differences = new ArrayList<>();
        compare(
                differences,
                Words.FIELDS,
                fields(before),
                fields(now),
                PackComparison::sameField,
                Field::label,
                f -> null);
        compare(
                differences,
                Words.MATERIALS,
                byId(before.materials(), Material::id),
                byId(now.materials(), Material::id),
                PackComparison::sameMaterial,
                Material::name,
                Material::clause);
        compare(
                differences,
                Words.CLAUSES,
                before.clauses(),
                now.clauses(),
                (one, other) -> one.text().equals(other.text()),
                clause -> clause.location() + "“" + clause.text() + "”",
                Clause::id);
        parameters(differences, before, now, on);
        return List.copyOf(differences);
    }

    /** How the three kinds of one subject are called. */
    private enum Words {
        FIELDS(Kind.FIELD_ADDED, "新增填写项", Kind.FIELD_REMOVED, "不再填写", Kind.FIELD_CHANGED, "填写要求有变化"),
        MATERIALS(Kind.MATERIAL_ADDED, "新增材料", Kind.MATERIAL_REMOVED, "不再提交材料", Kind.MATERIAL_CHANGED, "材料要求有变化"),
        CLAUSES(Kind.CLAUSE_ADDED, "新增条款", Kind.CLAUSE_REMOVED, "删去条款", Kind.CLAUSE_CHANGED, "条款有修改");

        private final Kind added;
        private final String addedText;
        private final Kind removed;
        private final String removedText;
        private final Kind changed;
        private final String changedText;

        Words(Kind added, String addedText, Kind removed, String removedText, Kind changed, String changedText) {
            this.added = added;
            this.addedText = addedText;
            this.removed = removed;
            this.removedText = removedText;
            this.changed = changed;
            this.changedText = changedText;
        }
    }

    private record Field(String label, FormField field) {}

    private Map<String, Field> fields(Pack pack) {
        Map<String, Field> all = new LinkedHashMap<>();
        for (String formId : CaseForms.formsOfApplicant(pack)) {
            schemas.find(pack, formId)
                    .ifPresent(schema -> add(all, formId, "“" + schema.title() + "”的", schema.flat()));
        }
        return all;
    }

    private static void add(Map<String, Field> all, String path, String where, List<FormField> fields) {
        for (FormField field : FormSchema.flat(fields)) {
            String ref = path + "." + field.key();
            all.put(ref, new Field(where + "“" + field.label() + "”", field));
            if (field.kind() != FormField.Kind.INPUT) {
                add(all, ref, where + "“" + field.label() + "”中的", field.children());
            }
        }
    }

    private static boolean sameField(Field before, Field now) {
        return before.field().type().equals(now.field().type())
                && before.field().label().equals(now.field().label())
                && before.field().validate().equals(now.field().validate())
                && before.field().options().equals(now.field().options())
                && Objects.equals(before.field().hide(), now.field().hide());
    }

    private static boolean sameMaterial(Material before, Material now) {
        return before.name().equals(now.name())
                && Objects.equals(before.requiredWhen(), now.requiredWhen())
                && Objects.equals(before.per(), now.per())
                && before.accept().equals(now.accept())
                && before.step().equals(now.step());
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(item -> map.put(id.apply(item), item));
        return map;
    }

    private static <T> void compare(
            List<Difference> differences,
            Words words,
            Map<String, T> before,
            Map<String, T> now,
            BiPredicate<T, T> same,
            Function<T, String> label,
            Function<T, @Nullable String> clause) {
        Set<String> refs = new LinkedHashSet<>(now.keySet());
        refs.addAll(before.keySet());
        for (String ref : refs) {
            T old = before.get(ref);
            T fresh = now.get(ref);
            if (old == null && fresh != null) {
                differences.add(difference(words.added, words.addedText, ref, fresh, label, clause));
            } else if (old != null && fresh == null) {
                differences.add(difference(words.removed, words.removedText, ref, old, label, clause));
            } else if (old != null && fresh != null && !same.test(old, fresh)) {
                differences.add(difference(words.changed, words.changedText, ref, fresh, label, clause));
            }
        }
    }

    private static <T> Difference difference(
            Kind kind,
            String words,
            String ref,
            T what,
            Function<T, String> label,
            Function<T, @Nullable String> clause) {
        return new Difference(kind, ref, label.apply(what), words + "：" + label.apply(what) + "。", clause.apply(what));
    }

    private static void parameters(List<Difference> differences, Pack before, Pack now, LocalDate on) {
        now.parameters().forEach((id, parameter) -> {
            Parameter old = before.parameters().get(id);
            DatedValue value = parameter.on(on).orElse(null);
            String was = old == null ? null : old.on(on).map(DatedValue::value).orElse(null);
            String is = value == null ? null : value.value();
            if (!Objects.equals(was, is)) {
                differences.add(new Difference(
                        Kind.PARAMETER_CHANGED,
                        id,
                        parameter.description(),
                        "标准有变化：" + parameter.description() + "，原为" + said(was) + "，现为" + said(is) + "。",
                        value == null ? null : value.clause()));
            }
        });
    }

    private static String said(@Nullable String value) {
        return value == null ? "没有规定" : " " + value;
    }
}
