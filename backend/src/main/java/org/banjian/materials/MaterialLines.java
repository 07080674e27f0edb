package org.banjian.materials;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banjian.materials.store.SealedObjects;
import org.banjian.packs.Material;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes which materials a case needs 材料清单 from the pack and the case's data. */
@Component
class MaterialLines {

    private final Feel feel;

    MaterialLines(Feel feel) {
        this.feel = feel;
    }

    /** @param data the case's own data as expressions see them */
    List<MaterialLine> of(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> data) {
        List<MaterialLine> lines = new ArrayList<>();
        for (Material material : pack.materials()) {
            String condition = material.requiredWhen();
            boolean required = condition == null || Boolean.TRUE.equals(feel.evaluate(condition, data));
            String per = material.per();
            if (per == null) {
                lines.add(new MaterialLine(caseNo, material, "", null, required));
            } else {
                perRow(caseNo, material, required, rows(pack, per, data), data, lines);
            }
        }
        return lines;
    }

    /**
     * A line is known by what its row is called, not by where the row stands: a row that is moved keeps its files, a row that becomes somebody
     * else's does not inherit them.
     */
    private void perRow(
            CaseNo caseNo,
            Material material,
            boolean required,
            List<?> rows,
            Map<String, @Nullable Object> data,
            List<MaterialLine> lines) {
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (Object row : rows) {
            number++;
            String called = called(material, row, data);
            String subject = called.isBlank() ? "第 " + number + " 项" : called;
            int times = seen.merge(subject, 1, Integer::sum);
            String distinct = times == 1 ? subject : subject + "（" + times + "）";
            lines.add(new MaterialLine(caseNo, material, key(distinct), distinct, required));
        }
    }

    private String called(Material material, Object row, Map<String, @Nullable Object> data) {
        String label = material.label();
        if (label == null) {
            return "";
        }
        Map<String, @Nullable Object> context = new HashMap<>(data);
        if (row instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> context.put(String.valueOf(name), value));
        }
        context.put("item", row);
        Object called = feel.evaluate(label, context);
        return called == null ? "" : called.toString().strip();
    }

    private static String key(String subject) {
        return SealedObjects.sha256(subject.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** {@code <form id>.<path>}; in the data a form stands under its short name. */
    private static List<?> rows(Pack pack, String per, Map<String, @Nullable Object> data) {
        String[] path = per.split("\\.");
        Object at = data.get(shortName(pack, path[0]));
        for (int i = 1; i < path.length; i++) {
            at = at instanceof Map<?, ?> fields ? fields.get(path[i]) : null;
        }
        return at instanceof List<?> rows ? rows : List.of();
    }

    private static String shortName(Pack pack, String formId) {
        String prefix = pack.code().toLowerCase(Locale.ROOT) + "-";
        String[] words = (formId.startsWith(prefix) ? formId.substring(prefix.length()) : formId).split("-");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            if (!words[i].isEmpty()) {
                name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
            }
        }
        return name.toString();
    }
}
