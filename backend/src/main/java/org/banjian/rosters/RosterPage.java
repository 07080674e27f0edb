package org.banjian.rosters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a roster 花名册分页; {@code next} is where the following page begins, null at the end. */
public record RosterPage(List<RosterRowView> rows, int total, @Nullable String next) {}
