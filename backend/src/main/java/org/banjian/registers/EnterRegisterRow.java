package org.banjian.registers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enters a row 登记: it waits for a second person's approval. */
public record EnterRegisterRow(
        String key, Map<String, Object> values, LocalDate validFrom, @Nullable LocalDate validTo, String legalBasis) {}
