package org.banjian.calendar.spi;

import java.util.Optional;
import java.util.function.Supplier;
import org.banjian.calendar.CalendarYear;

/** Source of the rest days and make-up working days 节假日安排 of each year. */
public interface Holidays {

    /** Empty when nobody has entered and approved the year. */
    Optional<CalendarYear> year(int year);

    /** Runs work for which nothing that was remembered counts. */
    default <T> T fresh(Supplier<T> work) {
        return work.get();
    }
}
