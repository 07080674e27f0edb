package org.banjian.rosters;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person on a roster 花名册人员 as people see him: numbers always masked, names for those who work on the case.
 *
 * @param values by column id, words instead of codes
 * @param attendedHours hours attended so far; null before any attendance
 */
public record RosterRowView(
        String id,
        String classId,
        int seq,
        int version,
        Map<String, String> values,
        String sex,
        @Nullable BigDecimal attendedHours,
        boolean contractChecked,
        RosterRow.State state,
        List<CellFinding> findings) {}
