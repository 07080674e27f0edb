package org.banjian.registers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
        List<RegisterRowEvent> history) {}
