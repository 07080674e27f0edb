package org.banjian.cases.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.RevealValue;
import org.banjian.cases.RevealedValue;
import org.banjian.cases.spi.MaskedValues;
import org.banjian.identity.Actor;
import org.banjian.packs.Pack;
import org.banjian.shared.PersonalNumbers;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Full values of masked fields 查看完整号码: only for the officer who holds a task of the case, one at a time, with a reason that goes into the
 * trail, and no more than some within an hour.
 */
@Component
class Revelations {

    private static final int LONGEST_REASON = 200;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final StepRecords steps;
    private final CaseForms forms;
    private final FormSchemas schemas;
    private final CaseData data;
    private final CaseJson json;
    private final ObjectProvider<MaskedValues> kept;
    private final AuditTrail audit;
    private final LegalClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate ofItsOwn;
    private final int perHour;

    Revelations(
            StepRecords steps,
            CaseForms forms,
            FormSchemas schemas,
            CaseData data,
            CaseJson json,
            ObjectProvider<MaskedValues> kept,
            AuditTrail audit,
            LegalClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${banjian.revelations.per-hour:30}") int perHour) {
        this.steps = steps;
        this.forms = forms;
        this.schemas = schemas;
        this.data = data;
        this.json = json;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
        this.jdbc = jdbc;
        this.perHour = perHour;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    RevealedValue reveal(Actor actor, CaseFile file, RevealValue command) {
        String reason = command.reason().strip();
        if (reason.isEmpty()) {
            throw Refusal.unprocessable("REASON_MISSING", "请写明查看完整号码的理由，理由会写入操作留痕。", null);
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.unprocessable("TEXT_TOO_LONG", "查看理由最多 " + LONGEST_REASON + " 个字，请缩短后重试。", null);
        }
        List<String> path = List.of(command.path().split("\\.", -1));
        MaskedValues others = kept.stream()
                .filter(one -> one.prefix().equals(path.get(0)))
                .findFirst()
                .orElse(null);
        List<String> rest = path.subList(1, path.size());
        Optional<StepRecord> held = steps.open(file.caseNo().value()).stream()
                .filter(step -> !step.ofApplicant()
                        && step.isFor(actor)
                        && actor.personId().equals(step.takenBy()))
                .findFirst();
        if (held.isEmpty() && (others == null || !others.responsible(actor, file.caseNo(), rest))) {
            throw Refusal.forbidden("TASK_NOT_TAKEN", "只有已签收本办件当前环节的办理人员才能查看完整号码，请先签收再查看。");
        }
        RevealedValue found = others == null
                ? find(file, data.pack(file), command.path())
                : others.find(file.caseNo(), rest).orElseThrow(Revelations::unknown);
        if (!spend(actor, Times.now(clock))) {
            ofItsOwn.executeWithoutResult(tx -> audit.append(
                    actor.auditActor(),
                    "REVELATION_LIMIT_REACHED",
                    "CASE",
                    file.caseNo().value(),
                    file.caseNo(),
                    Map.of("path", found.path(), "perHour", perHour)));
            throw new Refusal(
                    429,
                    "REVELATION_LIMIT",
                    "一小时内最多查看 " + perHour + " 个完整号码，您已用完，请稍后再试；确需批量核对的，请与审计管理员联系。",
                    null,
                    List.of(),
                    Map.of("perHour", perHour));
        }
        audit.append(
                actor.auditActor(),
                "VALUE_REVEALED",
                others == null ? "FORM_FIELD" : others.prefix(),
                found.path(),
                file.caseNo(),
                Map.of(
                        "label",
                        found.label(),
                        "reason",
                        PersonalNumbers.shown(reason),
                        "taskId",
                        held.map(StepRecord::taskId).orElse("")));
        return found;
    }

    private RevealedValue find(CaseFile file, Pack pack, String path) {
        String[] parts = path.split("\\.", -1);
        FormSchema schema = schemas.find(pack, parts[0]).orElseThrow(Revelations::unknown);
        FormVersion seen = forms.seen(file, parts[0], false);
        FormField field = null;
        List<FormField> fields = schema.flat();
        Object value = seen == null ? Map.of() : json.map(seen.data());
        for (int i = 1; i < parts.length; i++) {
            if (value instanceof List<?> rows) {
                value = row(rows, parts[i]);
                continue;
            }
            field = named(fields, parts[i]);
            fields = FormSchema.flat(field.children());
            value = value instanceof Map<?, ?> map ? map.get(parts[i]) : null;
        }
        if (field == null || field.personal().isEmpty() || field.kind() != FormField.Kind.INPUT) {
            throw Refusal.unprocessable("FIELD_NOT_MASKED", "这一项没有隐藏的内容，不需要查看完整号码。", null);
        }
        if (value == null) {
            throw unknown();
        }
        return new RevealedValue(path, field.label(), value.toString());
    }

    private static FormField named(List<FormField> fields, String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(Revelations::unknown);
    }

    private static @Nullable Object row(List<?> rows, String number) {
        if (!number.matches("\\d{1,5}")) {
            return null;
        }
        int index = Integer.parseInt(number);
        return index < rows.size() ? rows.get(index) : null;
    }

    private static Refusal unknown() {
        return Refusal.unprocessable("FIELD_UNKNOWN", "办件里没有这一项，请刷新页面后重试。", null);
    }

    /** Takes one of the hour's revelations; the conditional update lets no two share the last one. */
    private boolean spend(Actor actor, LocalDateTime now) {
        for (int attempt = 0; attempt < 2; attempt++) {
            if (within(actor, now) || begun(actor, now)) {
                return true;
            }
            try {
                if (jdbc.sql("select count(*) from case_revelation_budget where person_id = ?")
                                .param(actor.personId())
                                .query(Integer.class)
                                .single()
                        > 0) {
                    return false;
                }
                jdbc.sql("insert into case_revelation_budget (person_id, window_start, used) values (?, ?, 1)")
                        .params(actor.personId(), now)
                        .update();
                return true;
            } catch (DuplicateKeyException begunMeanwhile) {
                continue;
            }
        }
        return false;
    }

    private boolean within(Actor actor, LocalDateTime now) {
        return jdbc.sql("update case_revelation_budget set used = used + 1"
                                + " where person_id = ? and window_start > ? and used < ?")
                        .params(actor.personId(), now.minus(WINDOW), perHour)
                        .update()
                == 1;
    }

    private boolean begun(Actor actor, LocalDateTime now) {
        return jdbc.sql("update case_revelation_budget set used = 1, window_start = ?"
                                + " where person_id = ? and window_start <= ?")
                        .params(now, actor.personId(), now.minus(WINDOW))
                        .update()
                == 1;
    }
}
