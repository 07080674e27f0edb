package org.banjian.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A dated amount, limit or switch 参数, each value with its clause. */
public record Parameter(String id, List<DatedValue> values, String unit, String description) {

    public Optional<DatedValue> on(LocalDate day) {
        return values.stream().filter(value -> value.covers(day)).findFirst();
    }
}
