package org.banjian.rosters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.banjian.shared.CaseNo;
import org.banjian.shared.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A person on a roster 花名册人员, in full: never to be serialised, logged or shown without masking.
 *
 * @param id stays the same while the person stays or comes back, whatever is imported
 * @param personIndex blind index of the identity number, equal in every case
 * @param certificateIndex blind index of the certificate number in capitals without blanks; null without one
 * @param level 1 to 5; null or 0 means none
 * @param more further columns of the pack's roster by column id
 */
public record RosterRow(
        String id,
        CaseNo caseNo,
        String classId,
        int seq,
        String name,
        IdNumber idNumber,
        String personIndex,
        String sex,
        LocalDate birthDate,
        @Nullable String post,
        @Nullable String certificateNo,
        @Nullable String certificateIndex,
        @Nullable Integer level,
        String trainingType,
        @Nullable BigDecimal attendedHours,
        boolean contractChecked,
        @Nullable String remark,
        State state,
        Map<String, String> more) {

    public RosterRow {
        more = Map.copyOf(more);
    }

    /** Whether a person counts 人员状态. */
    public enum State {
        ACTIVE,
        EXCLUDED
    }

    /** Sentences, logs and debuggers see no personal data. */
    @Override
    public String toString() {
        return "RosterRow[" + id + "]";
    }
}
