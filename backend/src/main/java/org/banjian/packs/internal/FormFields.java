package org.banjian.packs.internal;

import java.util.LinkedHashSet;
import java.util.Set;

/** The fields of a form as paths: {@code trainingStart}, {@code institutions}, {@code institutions.name}. */
final class FormFields {

    private FormFields() {}

    static Set<String> of(DataNode form) {
        var fields = new LinkedHashSet<String>();
        collect(form, "", fields);
        return fields;
    }

    private static void collect(DataNode container, String prefix, Set<String> into) {
        for (var component : container.get("components").list()) {
            var key = component.get("key").text();
            var path = component.get("path").text();
            var inside = prefix;
            if (!key.isEmpty()) {
                into.add(prefix + key);
            }
            if (!path.isEmpty()) {
                into.add(prefix + path);
                inside = prefix + path + ".";
            }
            collect(component, inside, into);
        }
    }
}
