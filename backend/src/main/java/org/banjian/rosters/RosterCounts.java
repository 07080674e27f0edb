package org.banjian.rosters;

import java.util.Map;

/**
 * The numbers 人数 of a roster; excluded persons are counted in {@code excluded} only.
 *
 * @param withoutCertificate persons of graded classes without a certificate number
 * @param levelMissing persons of graded classes without a level 1 to 5
 * @param contractsUnchecked persons whose labour contract 劳动合同 nobody has compared with the original
 * @param byLevel persons with a certificate by level, {@code level1} to {@code level5}
 */
public record RosterCounts(
        int count,
        int graded,
        int nonGraded,
        int withCertificate,
        int withoutCertificate,
        int levelMissing,
        int contractsUnchecked,
        int excluded,
        Map<String, Integer> byLevel) {

    public RosterCounts {
        byLevel = Map.copyOf(byLevel);
    }
}
