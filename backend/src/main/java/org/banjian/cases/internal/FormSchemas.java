package org.banjian.cases.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banjian.packs.Pack;
import org.banjian.shared.Refusal;
import org.springframework.stereotype.Component;

/** The forms of the packs, each parsed once. */
@Component
class FormSchemas {

    private static final String COMMON = "common-";

    private final CaseJson json;
    private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

    FormSchemas(CaseJson json) {
        this.json = json;
    }

    Optional<FormSchema> find(Pack pack, String formId) {
        return pack.form(formId)
                .map(bytes -> parsed.computeIfAbsent(
                        pack.hash() + "/" + formId, key -> FormSchema.of(formId, json.map(bytes))));
    }

    FormSchema of(Pack pack, String formId) {
        return find(pack, formId).orElseThrow(Refusal::notFound);
    }

    /** The name of a form in expressions and documents: without the pack's code, further words in camel case. */
    static String shortName(Pack pack, String formId) {
        String prefix = pack.code().toLowerCase(java.util.Locale.ROOT) + "-";
        String rest = formId.startsWith(prefix)
                ? formId.substring(prefix.length())
                : formId.startsWith(COMMON) ? formId.substring(COMMON.length()) : formId;
        StringBuilder name = new StringBuilder();
        for (String word : rest.split("-", -1)) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
        }
        return name.toString();
    }
}
