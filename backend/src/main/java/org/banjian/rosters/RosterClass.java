package org.banjian.rosters;

import org.jspecify.annotations.Nullable;

/**
 * A class 班次 as far as its roster needs it.
 *
 * @param trainingType {@code GRADED} or {@code NON_GRADED}; rows take it over
 * @param level level 1 to 5 that the class leads to; rows without a level of their own take it over
 * @param planned persons that the newest approved plan foresees; null where it does not say
 */
public record RosterClass(
        String id, String name, String trainingType, @Nullable Integer level, @Nullable Integer planned) {}
