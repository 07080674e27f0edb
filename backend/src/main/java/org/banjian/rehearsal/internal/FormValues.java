package org.banjian.rehearsal.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.packs.Pack;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cells of a scenario's table as the form would send them: numbers and ticks by the form's components, lists as JSON. */
public final class FormValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormValues() {}

    public static Map<String, Object> of(Pack pack, String formId, Map<String, @Nullable String> cells) {
        var form = pack.form(formId).orElseThrow(() -> new AssertionError("事项包里没有表单“" + formId + "”。"));
        var types = new LinkedHashMap<String, String>();
        types(JSON.readTree(form), types);
        var values = new LinkedHashMap<String, Object>();
        cells.forEach((key, cell) -> {
            var type = types.get(key);
            if (type == null) {
                throw new AssertionError("表单“" + formId + "”没有字段“" + key + "”。");
            }
            if (cell != null) {
                values.put(key, value(key, type, cell));
            }
        });
        return values;
    }

    private static Object value(String key, String type, String cell) {
        try {
            return switch (type) {
                case "number", "checkbox", "dynamiclist", "checklist", "taglist" -> JSON.readValue(cell, Object.class);
                default -> cell;
            };
        } catch (JacksonException e) {
            throw new AssertionError("字段“" + key + "”的值“" + cell + "”写得不对，应为数字、true、false 或 JSON。", e);
        }
    }

    /** Top-level fields only: what stands inside a list is written as JSON. */
    private static void types(JsonNode container, Map<String, String> into) {
        for (var component : container.path("components")) {
            var type = component.path("type").asString("");
            var key = component.path("key").asString(component.path("path").asString(""));
            if (!key.isEmpty()) {
                into.put(key, type);
            } else if (!type.equals("dynamiclist")) {
                types(component, into);
            }
        }
    }
}
