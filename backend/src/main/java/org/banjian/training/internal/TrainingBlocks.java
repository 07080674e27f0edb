package org.banjian.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.training.ClassState;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blocks 积木 of training. */
@Configuration(proxyBeanMethods = false)
class TrainingBlocks {

    private final ClassRows classes;
    private final CaseFacts cases;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final Actors actors;
    private final LegalClock clock;

    TrainingBlocks(
            ClassRows classes,
            CaseFacts cases,
            CaseTimeline timeline,
            AuditTrail audit,
            Actors actors,
            LegalClock clock) {
        this.classes = classes;
        this.cases = cases;
        this.timeline = timeline;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** 建立班级: one class for each row of the list in the approved plan. Classes that are there already are left as they are. */
    @Bean
    Block openClasses() {
        return block("openClasses", Set.of("form", "list", "clause"), this::open);
    }

    /** 班级关闭: classes that were not completed end as they stand; of the subject, or of the whole case. */
    @Bean
    Block closeClasses() {
        return block("closeClasses", Set.of("reason", "clause"), this::close);
    }

    private void open(BlockCall call) {
        if (!classes.of(call.caseNo()).isEmpty()) {
            return;
        }
        Map<String, Object> plan = cases.form(call.caseNo(), input(call, "form"));
        if (!(plan.get(input(call, "list")) instanceof List<?> rows) || rows.isEmpty()) {
            throw new IllegalStateException("the form " + call.inputs().get("form") + " lists no class");
        }
        LocalDateTime now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        int seq = 0;
        for (Object row : rows) {
            seq++;
            if (row instanceof Map<?, ?> fields) {
                add(call, seq, fields, now);
            }
        }
        note(call, "CLASSES_CREATED", "按审核同意的培训计划建立 " + seq + " 个班级，可以登记开班。", seq);
    }

    private void add(BlockCall call, int seq, Map<?, ?> fields, LocalDateTime now) {
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
        if (fields.get("dailySchedule") instanceof List<?> schedule) {
            for (Object entry : schedule) {
                if (entry instanceof Map<?, ?> day && day.get("date") != null && day.get("hours") != null) {
                    days.merge(LocalDate.parse(text(day, "date")), new BigDecimal(text(day, "hours")), BigDecimal::add);
                }
            }
        }
        String name = text(fields, "name").strip();
        String level = text(fields, "level");
        String hours = text(fields, "plannedHours");
        classes.add(
                new ClassRow(
                        UUID.randomUUID().toString(),
                        call.caseNo(),
                        seq,
                        name.isEmpty() ? "第 " + seq + " 班" : name,
                        text(fields, "trainingType"),
                        text(fields, "occupation"),
                        level.matches("[1-5]") ? Integer.valueOf(level) : null,
                        hours.isEmpty() ? BigDecimal.ZERO : new BigDecimal(hours),
                        ClassState.PLANNED,
                        null,
                        null,
                        null,
                        now),
                days);
    }

    private void close(BlockCall call) {
        String because = call.inputs().getOrDefault("reason", "培训期限已满。");
        int closed = 0;
        for (ClassRow row : classes.of(call.caseNo())) {
            boolean over = row.state() == ClassState.COMPLETED || row.state() == ClassState.CLOSED;
            if (!over && (call.subject() == null || call.subject().equals(row.id()))) {
                classes.close(row.id(), because);
                closed++;
            }
        }
        if (closed > 0) {
            note(call, "CLASSES_CLOSED", closed + " 个班级没有登记结业，按现有记录关闭：" + because, closed);
        }
    }

    private void note(BlockCall call, String kind, String text, int count) {
        timeline.add(call.caseNo(), kind, null, text, call.inputs().get("clause"));
        audit.append(
                actors.find().map(Actor::auditActor).orElse(AuditActor.SYSTEM),
                kind,
                "CASE",
                call.caseNo().value(),
                call.caseNo(),
                Map.of("classes", count));
    }

    private static String input(BlockCall call, String name) {
        String value = call.inputs().get(name);
        if (value == null) {
            throw new IllegalStateException(call.elementId() + " gives no " + name);
        }
        return value;
    }

    private static String text(Map<?, ?> fields, String key) {
        @Nullable Object value = fields.get(key);
        return value == null ? "" : value.toString();
    }

    private static Block block(String name, Set<String> inputs, Consumer<BlockCall> run) {
        return new Block() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> inputs() {
                return inputs;
            }

            @Override
            public void run(BlockCall call) {
                run.accept(call);
            }
        };
    }
}
