package org.banjian.packs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value of a parameter from a day on; {@code value} is null where the document sets none. */
public record DatedValue(LocalDate from, @Nullable LocalDate to, @Nullable String value, String clause) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
