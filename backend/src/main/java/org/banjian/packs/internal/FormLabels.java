package org.banjian.packs.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form by their path, as people read them: {@code institutions.name} → 培训机构：名称. */
final class FormLabels {

    private FormLabels() {}

    static Map<String, String> of(DataNode form) {
        var labels = new LinkedHashMap<String, String>();
        collect(form, "", "", labels);
        return labels;
    }

    /** The heading of the first text component. */
    static Optional<String> title(DataNode form) {
        return form.get("components").list().stream()
                .filter(component -> component.get("type").text().equals("text"))
                .map(component -> component.get("text").text().strip())
                .filter(text -> text.startsWith("#"))
                .map(text -> text.lines().findFirst().orElse("").replaceFirst("^#+\\s*", ""))
                .findFirst();
    }

    private static void collect(DataNode container, String prefix, String group, Map<String, String> into) {
        for (var component : container.get("components").list()) {
            var label = component
                    .textOf("label")
                    .or(() -> component.textOf("dateLabel"))
                    .orElse("");
            var path = component.get("path").text();
            for (var key : new String[] {component.get("key").text(), path}) {
                if (!key.isEmpty() && !label.isEmpty()) {
                    into.put(prefix + key, group + label);
                }
            }
            collect(
                    component,
                    path.isEmpty() ? prefix : prefix + path + ".",
                    path.isEmpty() || label.isEmpty() ? group : label + "：",
                    into);
        }
    }
}
