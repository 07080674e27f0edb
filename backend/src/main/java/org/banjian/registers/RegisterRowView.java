package org.banjian.registers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.banjian.calendar.LegalClock;
import org.jspecify.annotations.Nullable;

/** A row of a register 名录行 with its validity, legal basis, the two people behind it and its history. */
public record RegisterRowView(
        String id,
        String key,
        Map<String, Object> values,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        RegisterRowState state,
        String enteredBy,
        OffsetDateTime enteredAt,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt,
        boolean demo,
        List<RegisterRowEvent> history) {

    /** A row whose last day is over reads as ended. */
    static RegisterRowView of(RegisterRow row, List<RegisterRowEvent> history, LocalDate today) {
        boolean over = row.validTo() != null && row.validTo().isBefore(today);
        return new RegisterRowView(
                row.id(),
                row.key(),
                row.values(),
                row.validFrom(),
                row.validTo(),
                row.legalBasis(),
                over && row.state() == RegisterRowState.ACTIVE ? RegisterRowState.ENDED : row.state(),
                row.enteredByName(),
                time(row.enteredAt()),
                row.decidedByName(),
                row.decidedAt() == null ? null : time(row.decidedAt()),
                row.origin() == RegisterRow.Origin.DEMO,
                history);
    }

    private static OffsetDateTime time(LocalDateTime at) {
        return at.atZone(LegalClock.ZONE).toOffsetDateTime();
    }
}
