package org.banjian.inspections.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.cases.spi.FactContext;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.inspections.internal.SeenClasses.Day;
import org.banjian.inspections.internal.SeenClasses.Seen;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What expressions may know of inspections 检查情况, and what the inspection's panel demands. */
@Configuration(proxyBeanMethods = false)
class InspectionFacts {

    /**
     * {@code inspections}: count, perClass (by class id), classesWithout, fewest (of any class), conflicts (counted otherwise than the
     * applicant recorded), hoursDiffer (hours other than planned for the day), notInOrder.
     */
    @Bean
    FactContext inspectionsContext(InspectionRows rows, SeenClasses classes) {
        return new FactContext() {
            @Override
            public String name() {
                return "inspections";
            }

            @Override
            public Object value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own) {
                return numbers(rows.of(caseNo), classes.of(caseNo));
            }
        };
    }

    @Bean
    TaskPanel inspectionPanel(InspectionDesk desk) {
        return new TaskPanel() {
            @Override
            public String id() {
                return InspectionDesk.PANEL;
            }

            @Override
            public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
                return desk.missing(caseNo, stepId);
            }
        };
    }

    static Map<String, @Nullable Object> numbers(List<InspectionRow> inspections, Map<String, Seen> classes) {
        Map<String, Integer> perClass = new LinkedHashMap<>();
        classes.keySet().forEach(id -> perClass.put(id, 0));
        int conflicts = 0;
        int hoursDiffer = 0;
        int notInOrder = 0;
        for (InspectionRow row : inspections) {
            perClass.merge(row.classId(), 1, Integer::sum);
            Seen seen = classes.get(row.classId());
            Day day = seen == null ? null : seen.on(row.date()).orElse(null);
            BigDecimal planned = day == null ? null : day.plannedHours();
            conflicts += InspectionDesk.difference(row, day) == null ? 0 : 1;
            hoursDiffer += planned == null || planned.compareTo(row.hoursChecked()) != 0 ? 1 : 0;
            notInOrder += row.inOrder() ? 0 : 1;
        }
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("count", BigDecimal.valueOf(inspections.size()));
        value.put("perClass", perClass);
        value.put(
                "classesWithout",
                BigDecimal.valueOf(
                        perClass.values().stream().filter(n -> n == 0).count()));
        value.put(
                "fewest",
                BigDecimal.valueOf(
                        perClass.values().stream().mapToInt(n -> n).min().orElse(0)));
        value.put("conflicts", BigDecimal.valueOf(conflicts));
        value.put("hoursDiffer", BigDecimal.valueOf(hoursDiffer));
        value.put("notInOrder", BigDecimal.valueOf(notInOrder));
        return value;
    }
}
