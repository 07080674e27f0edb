package org.banjian.inspections.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.spi.FactContext;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The classes that can be inspected, as the case's data tell of them under the name {@code classes}; the training itself is not asked. */
@Component
class SeenClasses {

    private static final String NAME = "classes";

    /** @param days what was planned and recorded, by day */
    record Seen(String id, String name, boolean opened, Map<LocalDate, Day> days) {

        Optional<Day> on(LocalDate date) {
            return Optional.ofNullable(days.get(date));
        }
    }

    /** A day of a class; nulls where nothing was planned or recorded. */
    record Day(@Nullable BigDecimal plannedHours, @Nullable BigDecimal hours, @Nullable Integer present) {}

    private final CaseFacts cases;
    private final ObjectProvider<FactContext> contexts;

    SeenClasses(CaseFacts cases, ObjectProvider<FactContext> contexts) {
        this.cases = cases;
        this.contexts = contexts;
    }

    /** By id, in the order of the plan. */
    Map<String, Seen> of(CaseNo caseNo) {
        Map<String, Seen> found = new LinkedHashMap<>();
        Map<String, @Nullable Object> own = cases.ownContext(caseNo);
        contexts.stream()
                .filter(context -> context.name().equals(NAME))
                .map(context -> context.value(caseNo, cases.pack(caseNo), own))
                .flatMap(value -> maps(value instanceof Map<?, ?> all ? all.get("list") : null).stream())
                .map(SeenClasses::seen)
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    private static Seen seen(Map<?, ?> one) {
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        for (Map<?, ?> day : maps(one.get("days"))) {
            if (day.get("date") instanceof LocalDate date) {
                days.put(
                        date,
                        new Day(
                                decimal(day.get("plannedHours")),
                                decimal(day.get("hours")),
                                day.get("present") instanceof Number count ? Integer.valueOf(count.intValue()) : null));
            }
        }
        return new Seen(
                String.valueOf(one.get("id")),
                String.valueOf(one.get("name")),
                Boolean.TRUE.equals(one.get("opened")),
                days);
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : null;
    }
}
