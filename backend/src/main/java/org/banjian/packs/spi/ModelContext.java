package org.banjian.packs.spi;

import java.util.Set;

/** What a diagram or table may refer to: names known in the pack and in {@code common/}. */
public record ModelContext(
        String packCode,
        Set<String> blocks,
        Set<String> facts,
        Set<String> steps,
        Set<String> decisions,
        Set<String> processes,
        Set<String> roles,
        Set<String> parameters,
        Set<String> forms) {}
