package org.banjian.calendar;

import java.time.LocalDate;

/**
 * A time that does not count 暂停计算: from the day after the request up to the day of the supply, that day included. Both days are events and
 * not counted to what they begin.
 */
public record Pause(LocalDate requestedOn, LocalDate suppliedOn) {

    public Pause {
        if (suppliedOn.isBefore(requestedOn)) {
            throw new IllegalArgumentException("A pause ends on " + suppliedOn + " before it begins");
        }
    }
}
