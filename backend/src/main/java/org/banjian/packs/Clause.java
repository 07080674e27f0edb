package org.banjian.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the policy 条款.
 *
 * @param realisedBy where it is realised: {@code element:…}, {@code field:form.key}, {@code material:…},
 *     {@code document:…}, {@code decision:id[#rule]}, {@code parameter:…}, {@code fact:…}
 * @param information why nothing needs to realise it; null if something does
 * @param later why it is not realised yet
 */
public record Clause(
        String id,
        String location,
        String text,
        String kind,
        List<String> realisedBy,
        @Nullable String information,
        @Nullable String later,
        @Nullable Ambiguity ambiguity) {

    /** What the sentence leaves open 歧义 and how the pack reads it. */
    public record Ambiguity(String issue, String resolution, @Nullable String parameter) {}
}
