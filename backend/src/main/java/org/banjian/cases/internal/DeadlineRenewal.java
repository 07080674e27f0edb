package org.banjian.cases.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.CalendarChanged;
import org.banjian.calendar.CalendarVersions;
import org.banjian.calendar.Deadlines;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.DeadlineMoved;
import org.banjian.cases.internal.StepDeadline.Kind;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open deadlines follow what they are computed from 期限重新计算: the calendar and the facts of the case; every move is written down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeadlineRenewal {

    private final CaseLocks locks;
    private final CaseData data;
    private final StepRecords records;
    private final DeadlineBook book;
    private final DueDates dueDates;
    private final CalendarVersions versions;
    private final Timeline timeline;
    private final Workflow workflow;
    private final Actors actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DeadlineRenewal(
            CaseLocks locks,
            CaseData data,
            StepRecords records,
            DeadlineBook book,
            DueDates dueDates,
            CalendarVersions versions,
            Timeline timeline,
            Workflow workflow,
            Actors actors,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.data = data;
        this.records = records;
        this.book = book;
        this.dueDates = dueDates;
        this.versions = versions;
        this.timeline = timeline;
        this.workflow = workflow;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
    }

    /** A moved deadline as the trail keeps it. */
    private record Move(CaseNo caseNo, String taskId, Map<String, String> detail) {}

    /** In the transaction that puts the calendar into force: all open deadlines that the year touches, and the timers, follow or none does. */
    @EventListener
    void on(CalendarChanged changed) {
        String why = changed.year() + " 年工作日历已按" + changed.source() + "更新";
        List<Move> moves = new ArrayList<>();
        book.touched(changed.year()).forEach(row -> renew(row, why, moves));
        book.upToDate(versions.current(), changed.year());
        LocalDate first = LocalDate.of(changed.year(), 1, 1);
        ZoneId zone = LegalClock.ZONE;
        for (CaseNo caseNo : workflow.casesWithTimers(first.atStartOfDay(zone).toInstant())) {
            locks.lock(caseNo);
            workflow.renewTimers(caseNo);
        }
        record(moves);
    }

    /** What another node opened while the calendar changed. */
    void renew(StepDeadline row) {
        List<Move> moves = new ArrayList<>();
        renew(row, "工作日历已更新", moves);
        record(moves);
    }

    /** What the facts of the case set, after something was handed in or decided. */
    void factsChanged(CaseNo caseNo) {
        List<Move> moves = new ArrayList<>();
        for (StepRecord open : records.open(caseNo.value())) {
            book.runningOf(open.taskId())
                    .filter(row -> row.kind() == Kind.FACT)
                    .ifPresent(row -> renew(row, "办件的有关数据已变更", moves));
        }
        record(moves);
    }

    /** The correction led on to another step: what was left of the time is not needed any more. */
    void notTakenUp(CaseNo caseNo) {
        book.stopped(caseNo).forEach(row -> book.state(row.id(), StepDeadline.State.ENDED));
    }

    private void renew(StepDeadline row, String why, List<Move> moves) {
        CaseFile file = locks.file(row.caseNo());
        StepRecord record = records.findById(row.taskId()).orElse(null);
        StepDeadline now = book.runningOf(row.taskId()).orElse(null);
        if (record == null || now == null || !record.open()) {
            return;
        }
        Pack pack = data.pack(file);
        LocalDate before = record.dueOn();
        boolean moved = dueDates.apply(record, pack, now);
        records.saveAndFlush(record);
        events.publishEvent(new DeadlineMoved(row.caseNo(), row.taskId()));
        if (moved) {
            timeline.add(
                    row.caseNo(),
                    "DEADLINE_RECALCULATED",
                    record.name(),
                    why + "，“" + record.title() + "”的期限由" + day(before) + "改为" + day(record.dueOn()) + "。"
                            + record.dueText() + "。",
                    null);
            Map<String, String> detail = new HashMap<>();
            detail.put("from", Objects.toString(before, ""));
            detail.put("to", Objects.toString(record.dueOn(), ""));
            detail.put("why", why);
            moves.add(new Move(row.caseNo(), row.taskId(), detail));
        }
    }

    /** The trail comes last: its end stays locked. */
    private void record(List<Move> moves) {
        AuditActor who = actors.find().map(Actor::auditActor).orElse(AuditActor.SYSTEM);
        moves.forEach(move ->
                audit.append(who, "DEADLINE_RECALCULATED", "TASK", move.taskId(), move.caseNo(), move.detail()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "“" + DueDates.UNKNOWN + "”" : " " + Deadlines.words(day);
    }
}
