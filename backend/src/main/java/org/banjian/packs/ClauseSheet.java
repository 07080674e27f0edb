package org.banjian.packs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 条款对照: every sentence of the policy in the order of the document, beside each where the pack realises it and which rows and scenarios
 * prove that.
 *
 * @param hash SHA-256 of the released version that is shown
 */
public record ClauseSheet(
        String code,
        String title,
        String version,
        String hash,
        String legalBasis,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        List<Sentence> sentences) {

    /**
     * @param information why nothing needs to realise the sentence; null if something does
     * @param later why it is not realised yet; null if it is
     */
    public record Sentence(
            String id,
            String location,
            String text,
            String kind,
            @Nullable String information,
            @Nullable String later,
            Clause.@Nullable Ambiguity ambiguity,
            List<Realisation> places,
            List<Proof> proofs) {}

    /** What of a pack can realise a sentence 落实之处. */
    public enum RealisationKind {
        ELEMENT,
        FIELD,
        FORM,
        MATERIAL,
        DOCUMENT,
        DECISION,
        PARAMETER,
        FACT,
        ROSTER
    }

    /** @param name as people know it; the id where it has no name */
    public record Realisation(RealisationKind kind, String id, String name) {}

    /** How it is proved 验证: a worked row of a decision table, or a scenario. */
    public enum ProofKind {
        ROW,
        SCENARIO
    }

    /**
     * @param file path in the pack
     * @param line where it begins, from 1
     * @param golden id of the published worked case that it is; null if it is none
     */
    public record Proof(ProofKind kind, String file, int line, String name, @Nullable String golden) {}
}
