package org.banjian.packs;

/** A stage 阶段 shown on the status line of a case. */
public record Stage(String id, String name) {}
