package org.banjian.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dated amount, limit or switch 参数, each value with its clause.
 *
 * @param rolls whether a printed day that is a rest day gives the applicant until the next working day 顺延
 */
public record Parameter(String id, List<DatedValue> values, String unit, String description, boolean rolls) {

    public Optional<DatedValue> on(LocalDate day) {
        return values.stream().filter(value -> value.covers(day)).findFirst();
    }
}
