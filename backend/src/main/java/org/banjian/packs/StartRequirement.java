package org.banjian.packs;

/** A fact that must be true before a case may be opened 受理条件; else {@code code} and {@code clause} refuse it. */
public record StartRequirement(String fact, String code, String clause) {}
