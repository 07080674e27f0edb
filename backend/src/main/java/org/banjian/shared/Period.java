package org.banjian.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Span of days 期间, both ends included; without {@code to} it has no end. */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) {
            throw Refusal.unprocessable("PERIOD_INVALID", "截止日期 " + to + " 早于起始日期 " + from + "，请核对后重新填写。", null);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
