package org.banjian.training.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.training.RecordDay.Presence;
import org.banjian.training.RecordDay.Session;

/** Class hours 课时: exact decimals in steps of half an hour. */
final class ClassHours {

    static final BigDecimal MOST_A_DAY = new BigDecimal(24);
    private static final BigDecimal STEP = new BigDecimal("0.5");

    private ClassHours() {}

    static boolean valid(BigDecimal hours) {
        return hours.signum() > 0
                && hours.compareTo(MOST_A_DAY) <= 0
                && hours.remainder(STEP).signum() == 0;
    }

    static BigDecimal sum(Collection<Session> sessions) {
        return sessions.stream().map(Session::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Hours that each person attended, over the days as they stand; who was never there is not in the answer. */
    static Map<String, BigDecimal> attended(Collection<DayRow> days) {
        Map<String, BigDecimal> hours = new LinkedHashMap<>();
        for (DayRow day : days) {
            for (Presence person : day.present()) {
                BigDecimal own = person.hours() == null ? day.hours() : person.hours();
                hours.merge(person.rowId(), own, BigDecimal::add);
            }
        }
        return hours;
    }

    /** {@code 7} or {@code 3.5}. */
    static String text(BigDecimal hours) {
        BigDecimal plain = hours.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
