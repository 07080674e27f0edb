package org.banjian.audit;

import java.util.List;

/**
 * Result of checking one invariant 核对结果.
 *
 * @param offenders the first ten contradictions
 */
public record InvariantReport(String id, String name, boolean holds, List<String> offenders) {}
