package org.banjian.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.spi.FactContext;
import org.banjian.cases.spi.SubjectNames;
import org.banjian.packs.Pack;
import org.banjian.rosters.RosterClass;
import org.banjian.rosters.spi.RosterClasses;
import org.banjian.shared.CaseNo;
import org.banjian.training.ClassState;
import org.banjian.training.DayState;
import org.banjian.training.DayView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What expressions, diagrams and other modules may know of the training 培训事实. */
@Component
class TrainingFacts {

    private final ClassRows classes;
    private final DayRows days;
    private final PhotoRows photos;
    private final CertificateRows certificates;
    private final LegalClock clock;

    TrainingFacts(ClassRows classes, DayRows days, PhotoRows photos, CertificateRows certificates, LegalClock clock) {
        this.classes = classes;
        this.days = days;
        this.photos = photos;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** {@code classes}: counts over the whole case and one map for each class. */
    Map<String, @Nullable Object> all(CaseNo caseNo) {
        List<Map<String, @Nullable Object>> list = list(caseNo);
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("ids", list.stream().map(one -> String.valueOf(one.get("id"))).toList());
        value.put("count", BigDecimal.valueOf(list.size()));
        value.put("graded", count(list, "graded"));
        value.put("nonGraded", BigDecimal.valueOf(list.size()).subtract(count(list, "graded")));
        value.put("completed", count(list, "completed"));
        value.put("unfinished", BigDecimal.valueOf(list.size()).subtract(count(list, "completed")));
        for (String sum : List.of("daysMissing", "daysWithoutPhoto", "daysNotHeld", "certificates")) {
            value.put(sum, sum(list, sum));
        }
        value.put("list", list);
        return value;
    }

    /** {@code trainingClass}: the class that is the subject; every name is there, without a subject each is null. */
    Map<String, @Nullable Object> one(CaseNo caseNo, @Nullable Object subject) {
        return subject == null
                ? nothing()
                : list(caseNo).stream()
                        .filter(one -> subject.equals(one.get("id")))
                        .findFirst()
                        .orElseGet(TrainingFacts::nothing);
    }

    private List<Map<String, @Nullable Object>> list(CaseNo caseNo) {
        List<ClassRow> rows = classes.of(caseNo);
        if (rows.isEmpty()) {
            return List.of();
        }
        TrainingReading.Snapshot all = new TrainingReading.Snapshot(
                classes.plannedDays(caseNo),
                days.newest(caseNo),
                photos.of(caseNo).stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                PhotoRows.Photo::classId,
                                java.util.stream.Collectors.groupingBy(PhotoRows.Photo::date))),
                certificates.counts(caseNo));
        LocalDate today = clock.today();
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (ClassRow row : rows) {
            list.add(one(row, all, today));
        }
        return list;
    }

    private static Map<String, @Nullable Object> one(ClassRow row, TrainingReading.Snapshot all, LocalDate today) {
        List<DayView> calendar = TrainingReading.calendar(row, all, today);
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("id", row.id());
        value.put("name", row.name());
        value.put("trainingType", row.trainingType());
        value.put("graded", row.graded());
        value.put("level", row.level() == null ? null : BigDecimal.valueOf(row.level()));
        value.put("plannedHours", row.plannedHours());
        value.put("heldHours", TrainingReading.heldHours(calendar));
        value.put("state", row.state().name());
        value.put("opened", row.opening() != null);
        value.put("completed", row.state() == ClassState.COMPLETED);
        value.put("closed", row.state() == ClassState.CLOSED);
        value.put("openedOn", row.opening() == null ? null : row.opening().date());
        value.put(
                "completedOn",
                row.completion() == null ? null : row.completion().date());
        value.put("daysMissing", size(row, calendar, TrainingReading.missing(row)));
        value.put("daysWithoutPhoto", size(row, calendar, List.of(DayState.WITHOUT_PHOTO)));
        value.put("daysNotHeld", size(row, calendar, List.of(DayState.NOT_HELD)));
        value.put("certificates", BigDecimal.valueOf(all.certificates().getOrDefault(row.id(), 0)));
        value.put("days", calendar.stream().map(TrainingFacts::day).toList());
        return value;
    }

    private static Map<String, @Nullable Object> day(DayView day) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("date", day.date());
        value.put("plannedHours", day.plannedHours());
        value.put("recorded", day.version() > 0);
        value.put("hours", day.hours());
        value.put("present", day.version() > 0 ? BigDecimal.valueOf(day.presentCount()) : null);
        return value;
    }

    /** A graded class needs no daily attendance: none of its days is missing. */
    private static BigDecimal size(ClassRow row, List<DayView> calendar, List<DayState> states) {
        return row.graded()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(TrainingReading.dates(calendar, states).size());
    }

    private static BigDecimal count(List<Map<String, @Nullable Object>> list, String name) {
        return BigDecimal.valueOf(
                list.stream().filter(one -> Boolean.TRUE.equals(one.get(name))).count());
    }

    private static BigDecimal sum(List<Map<String, @Nullable Object>> list, String name) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, @Nullable Object> one : list) {
            if (one.get(name) instanceof BigDecimal number) {
                sum = sum.add(number);
            }
        }
        return sum;
    }

    private static Map<String, @Nullable Object> nothing() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        for (String name : List.of(
                "id",
                "name",
                "trainingType",
                "graded",
                "level",
                "plannedHours",
                "heldHours",
                "state",
                "opened",
                "completed",
                "closed",
                "openedOn",
                "completedOn",
                "daysMissing",
                "daysWithoutPhoto",
                "daysNotHeld",
                "certificates",
                "days")) {
            value.put(name, null);
        }
        return value;
    }

    /** The names under which others ask. */
    @Configuration(proxyBeanMethods = false)
    static class Names {

        @Bean
        FactContext classesContext(TrainingFacts facts) {
            return context("classes", (caseNo, subject) -> facts.all(caseNo));
        }

        @Bean
        FactContext trainingClassContext(TrainingFacts facts) {
            return context("trainingClass", facts::one);
        }

        @Bean
        SubjectNames classNames(ClassRows classes) {
            return (caseNo, subject) -> classes.find(caseNo, subject).map(ClassRow::name);
        }

        @Bean
        RosterClasses rosterClasses(ClassRows classes) {
            return caseNo -> classes.of(caseNo).stream()
                    .map(row -> new RosterClass(row.id(), row.name(), row.trainingType(), row.level(), null))
                    .toList();
        }

        /** What a name stands for. */
        private interface Value {
            Object of(CaseNo caseNo, @Nullable Object subject);
        }

        private static FactContext context(String name, Value value) {
            return new FactContext() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Object value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own) {
                    return value.of(caseNo, own.get("subject"));
                }
            };
        }
    }
}
