package org.banjian.registers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.CalendarVersions;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.registers.RegisterRow.Origin;
import org.banjian.registers.RegisterRows.Filter;
import org.banjian.registers.RegisterRows.Mark;
import org.banjian.shared.Refusal;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The officials' work on registers 名录维护: enter, approve by a second person, end. The actor is the current one. */
@Service
@Transactional
public class RegisterDesk {

    private static final int PAGE = 50;

    private final RegisterKinds kinds;
    private final RegisterRows rows;
    private final CalendarRegister calendar;
    private final CalendarVersions versions;
    private final Actors actors;
    private final AuditTrail audit;
    private final LegalClock clock;

    RegisterDesk(
            RegisterKinds kinds,
            RegisterRows rows,
            CalendarRegister calendar,
            CalendarVersions versions,
            Actors actors,
            AuditTrail audit,
            LegalClock clock) {
        this.kinds = kinds;
        this.rows = rows;
        this.calendar = calendar;
        this.versions = versions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RegisterKindView> kinds() {
        Actor actor = actors.current();
        LocalDate today = clock.today();
        List<String> regions = regionsOf(actor);
        return kinds.all().stream()
                .map(kind -> new RegisterKindView(
                        kind.id(),
                        kind.name(),
                        kind.description(),
                        kind.clause(),
                        kind.keyLabel(),
                        kind.columns(),
                        kind.mayEnter(actor),
                        kind.mayApprove(actor),
                        rows.count(kind.id(), regions, RegisterRowState.ACTIVE, today),
                        rows.count(kind.id(), regions, RegisterRowState.PENDING, today)))
                .toList();
    }

    @Transactional(readOnly = true)
    public RegisterPage rows(
            String registerId, @Nullable String query, @Nullable RegisterRowState state, @Nullable String after) {
        kinds.get(registerId);
        Actor actor = actors.current();
        List<RegisterRow> found =
                rows.page(new Filter(registerId, regionsOf(actor), query, state, mark(after), clock.today()), PAGE + 1);
        List<RegisterRow> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        RegisterRow last = found.size() > PAGE ? page.get(PAGE - 1) : null;
        return new RegisterPage(views(page), last == null ? null : mark(last));
    }

    /** The row waits for a second person; it is not used before. */
    public RegisterRowView enter(String registerId, EnterRegisterRow command) {
        RegisterKind kind = kinds.get(registerId);
        Actor actor = actors.current();
        if (!kind.mayEnter(actor)) {
            throw Refusal.forbidden("REGISTER_ENTER_FORBIDDEN", "您的身份不能在“" + kind.name() + "”中登记，请由有登记职责的人员办理。");
        }
        RowChecks.Checked checked = RowChecks.check(kind, command);
        RegisterRow row = new RegisterRow(
                UUID.randomUUID().toString(),
                registerId,
                checked.key(),
                checked.values(),
                checked.validFrom(),
                checked.validTo(),
                checked.legalBasis(),
                RegisterRowState.PENDING,
                actor.region().value(),
                Origin.PERSON,
                actor.personId(),
                actor.personName(),
                clock.now(),
                null,
                null,
                null);
        rows.lock(registerId);
        refuseOverlap(kind, row);
        rows.insert(row);
        rows.record(row.id(), clock.now(), actor.personId(), actor.personName(), "登记，等待第二人复核");
        audit(actor, "enterRegisterRow", row, Map.of());
        return view(registerId, row.id());
    }

    /** Approval or rejection by a person other than the one who entered the row. */
    public RegisterRowView decide(String registerId, String rowId, DecideRegisterRow command) {
        RegisterKind kind = kinds.get(registerId);
        Actor actor = actors.current();
        rows.lock(registerId);
        RegisterRow row = approvable(kind, rowId, actor);
        String reason = Objects.requireNonNullElse(command.reason(), "").strip();
        if (!command.approved() && reason.isEmpty()) {
            throw Refusal.unprocessable("REASON_MISSING", "不同意登记时请写明理由，登记人会据此改正。", null);
        }
        LocalDateTime now = clock.now();
        RegisterRowState decided = command.approved() ? RegisterRowState.ACTIVE : RegisterRowState.REJECTED;
        if (!rows.decide(rowId, decided, actor.personId(), actor.personName(), now)) {
            throw alreadyHandled(row);
        }
        if (command.approved()) {
            takeTheirPlace(kind, row, actor, now);
        }
        String result = command.approved() ? "复核通过，自 " + row.validFrom() + " 起生效" : "复核不通过：" + reason;
        rows.record(rowId, now, actor.personId(), actor.personName(), result);
        if (command.approved()) {
            calendarChanged(row);
        }
        audit(actor, command.approved() ? "approveRegisterRow" : "rejectRegisterRow", row, Map.of("reason", reason));
        return view(registerId, rowId);
    }

    /** Ends the validity; the given day is the last one inside. Cases decided before keep their result. */
    public RegisterRowView end(String registerId, String rowId, EndRegisterRow command) {
        RegisterKind kind = kinds.get(registerId);
        Actor actor = actors.current();
        rows.lock(registerId);
        RegisterRow row = approvable(kind, rowId, actor);
        String reason = Objects.requireNonNullElse(command.reason(), "").strip();
        LocalDate last = command.validTo();
        if (reason.isEmpty()) {
            throw Refusal.unprocessable("REASON_MISSING", "终止效力请写明理由和依据。", null);
        }
        LocalDate yesterday = clock.today().minusDays(1);
        if (last == null
                || last.isBefore(yesterday)
                || last.isBefore(row.validFrom().minusDays(1))) {
            throw Refusal.unprocessable("REGISTER_END_INVALID", "失效日期最早为 " + yesterday + "，已经办理的事项不受影响；请改填失效日期。", null);
        }
        if (row.validTo() != null && last.isAfter(row.validTo())) {
            throw Refusal.unprocessable(
                    "REGISTER_END_INVALID", "该行到 " + row.validTo() + " 为止有效，终止日期不能更晚；延长请重新登记。", null);
        }
        if (!rows.end(rowId, last)) {
            throw alreadyHandled(row);
        }
        rows.record(rowId, clock.now(), actor.personId(), actor.personName(), "终止效力，有效至 " + last + "：" + reason);
        calendarChanged(row);
        audit(actor, "endRegisterRow", row, Map.of("validTo", last.toString(), "reason", reason));
        return view(registerId, rowId);
    }

    private RegisterRow approvable(RegisterKind kind, String rowId, Actor actor) {
        RegisterRow row = rows.byId(kind.id(), rowId)
                .filter(found -> visible(actor, found))
                .orElseThrow(Refusal::notFound);
        if (!kind.mayApprove(actor)) {
            throw Refusal.forbidden("REGISTER_APPROVE_FORBIDDEN", "您的身份不能复核“" + kind.name() + "”，请由有复核职责的人员办理。");
        }
        if (row.enteredBy().equals(actor.personId())) {
            throw Refusal.forbidden("SECOND_PERSON_REQUIRED", "登记人不能复核或终止自己登记的内容，请由第二人办理。");
        }
        return row;
    }

    private void refuseOverlap(RegisterKind kind, RegisterRow row) {
        if (kind.supersede()) {
            return;
        }
        rows.ofKey(kind.id(), row.key()).stream()
                .filter(other -> other.approved() || other.state() == RegisterRowState.PENDING)
                .filter(other -> other.region().equals(row.region()))
                .filter(other -> !other.id().equals(row.id()) && other.overlaps(row.validFrom(), row.validTo()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.unprocessable(
                            "REGISTER_ROW_OVERLAPS",
                            "“" + kind.name() + "”中已有 " + row.key() + " 在 " + other.period()
                                    + " 的登记，有效期不能重叠；请先终止原登记或调整有效期。",
                            null);
                });
    }

    private void takeTheirPlace(RegisterKind kind, RegisterRow row, Actor actor, LocalDateTime now) {
        if (!kind.supersede()) {
            return;
        }
        for (RegisterRow other : rows.ofKey(kind.id(), row.key())) {
            boolean replaced = sameGround(row, other)
                    && !other.id().equals(row.id())
                    && other.overlaps(row.validFrom(), row.validTo());
            if (replaced && rows.end(other.id(), row.validFrom().minusDays(1))) {
                rows.record(
                        other.id(),
                        now,
                        actor.personId(),
                        actor.personName(),
                        "自 " + row.validFrom() + " 起由新登记取代，依据：" + row.legalBasis());
            }
        }
    }

    /** Each region keeps its own rows; the calendar is the whole country's, whoever enters it. */
    private static boolean sameGround(RegisterRow row, RegisterRow other) {
        return other.region().equals(row.region()) || row.registerId().equals(RegisterKinds.WORKING_CALENDAR);
    }

    private Refusal alreadyHandled(RegisterRow row) {
        String who = row.decidedByName() == null ? "其他人员" : row.decidedByName();
        String when = row.decidedAt() == null
                ? ""
                : " " + row.decidedAt().withNano(0).toString().replace('T', ' ');
        return Refusal.conflict("ALREADY_HANDLED", "该行已由" + who + when + " 办理，请刷新后查看结果。")
                .with("handledBy", who);
    }

    private void calendarChanged(RegisterRow row) {
        if (row.registerId().equals(RegisterKinds.WORKING_CALENDAR)) {
            int year = Integer.parseInt(row.key());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    calendar.changed(year);
                }
            });
            versions.changed(year, row.legalBasis());
        }
    }

    private void audit(Actor actor, String action, RegisterRow row, Map<String, String> more) {
        List<Map.Entry<String, String>> detail = new ArrayList<>(more.entrySet());
        detail.add(Map.entry("register", row.registerId()));
        detail.add(Map.entry("key", row.key()));
        detail.add(Map.entry("validFrom", row.validFrom().toString()));
        detail.add(Map.entry("legalBasis", row.legalBasis()));
        audit.append(
                actor.auditActor(),
                action,
                "registerRow",
                row.id(),
                null,
                Map.ofEntries(detail.toArray(Map.Entry[]::new)));
    }

    private RegisterRowView view(String registerId, String rowId) {
        return views(List.of(rows.byId(registerId, rowId).orElseThrow())).get(0);
    }

    private List<RegisterRowView> views(List<RegisterRow> page) {
        var history = rows.history(page.stream().map(RegisterRow::id).toList());
        LocalDate today = clock.today();
        return page.stream()
                .map(row -> RegisterRowView.of(row, history.getOrDefault(row.id(), List.of()), today))
                .toList();
    }

    static boolean visible(Actor actor, RegisterRow row) {
        RegionCode region = new RegionCode(row.region());
        return actor.region().covers(region) || region.covers(actor.region());
    }

    /** LIKE patterns of the regions inside and around the actor's. */
    private static List<String> regionsOf(Actor actor) {
        String region = actor.region().value();
        String inside = region.substring(0, actor.region().depth() * 2) + "%";
        return List.of(
                inside, RegionCode.COUNTRY.value(), region.substring(0, 2) + "0000", region.substring(0, 4) + "00");
    }

    private static String mark(RegisterRow row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((row.id() + row.key()).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Mark mark(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return new Mark(decoded.substring(36), decoded.substring(0, 36));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw Refusal.badRequest("PAGE_MARK_INVALID", "翻页标记无效，请回到第一页重新查询。");
        }
    }
}
