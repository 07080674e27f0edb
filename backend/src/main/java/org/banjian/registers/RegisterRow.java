package org.banjian.registers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** A stored row. */
record RegisterRow(
        String id,
        String registerId,
        String key,
        Map<String, Object> values,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        RegisterRowState state,
        String region,
        Origin origin,
        String enteredBy,
        String enteredByName,
        LocalDateTime enteredAt,
        @Nullable String decidedBy,
        @Nullable String decidedByName,
        @Nullable LocalDateTime decidedAt) {

    enum Origin {
        PERSON,
        SEED,
        DEMO
    }

    RegionCode regionCode() {
        return new RegionCode(region);
    }

    /** Whether the row was entered for the region, for one around it or for one inside it. */
    boolean concerns(RegionCode other) {
        return regionCode().covers(other) || other.covers(regionCode());
    }

    /** Approved once, whether its validity has been ended since or not. */
    boolean approved() {
        return state == RegisterRowState.ACTIVE || state == RegisterRowState.ENDED;
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        boolean startsBeforeEnd = to == null || !validFrom.isAfter(to);
        boolean endsAfterStart = validTo == null || !validTo.isBefore(from);
        return startsBeforeEnd && endsAfterStart && !neverValid();
    }

    /** A row that was replaced from its own first day. */
    boolean neverValid() {
        return validTo != null && validTo.isBefore(validFrom);
    }

    String period() {
        return validFrom + " 至 " + (validTo == null ? "长期" : validTo.toString());
    }
}
