package org.banjian.packs;

/** A reason code 理由 of a refusal, correction or finding with the sentence that people read. */
public record Reason(String code, String text, String remedy, String clause) {}
