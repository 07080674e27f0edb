package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.Map;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.OfficeView;
import org.banjian.identity.Offices;
import org.banjian.identity.People;
import org.banjian.identity.PersonView;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.InstanceEnded;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.TaskCancelled;
import org.banjian.workflow.TaskOpened;
import org.banjian.workflow.TaskReleased;
import org.banjian.workflow.TaskTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes down what the engine tells 环节记录: whose a new task is and until when, who took it, that the case is closed. It listens first, so
 * that every other module finds the case up to date.
 */
@Component
class StepLog {

    private final CaseData data;
    private final CaseLocks locks;
    private final SubjectNaming names;
    private final StepRecords records;
    private final FindingsBook findings;
    private final DueDates dueDates;
    private final DeadlineBook deadlines;
    private final Offices offices;
    private final People people;
    private final Actors actors;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final LegalClock clock;

    StepLog(
            CaseData data,
            CaseLocks locks,
            SubjectNaming names,
            StepRecords records,
            FindingsBook findings,
            DueDates dueDates,
            DeadlineBook deadlines,
            Offices offices,
            People people,
            Actors actors,
            Timeline timeline,
            AuditTrail audit,
            LegalClock clock) {
        this.data = data;
        this.locks = locks;
        this.names = names;
        this.records = records;
        this.findings = findings;
        this.dueDates = dueDates;
        this.deadlines = deadlines;
        this.offices = offices;
        this.people = people;
        this.actors = actors;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TaskOpened event) {
        OpenTask task = event.task();
        CaseFile file = locks.file(task.caseNo());
        Pack pack = data.pack(file);
        Step step = pack.step(task.stepId(), task.calls()).orElse(null);
        PackRole role = pack.role(task.role())
                .orElseThrow(() -> new IllegalStateException("the pack has no role " + task.role()));
        LocalDateTime now = Times.now(clock);
        String stage = stage(pack, step, file);
        String subject = names.of(task.caseNo(), task.subject());
        StepRecord record = role.applicant()
                ? new StepRecord(task, subject, role, file.organisationId(), file.applicantName(), stage, now)
                : ofOffice(task, subject, role, file, stage, now);
        dueDates.put(record, pack, step);
        records.saveAndFlush(record);
        file.reached(stage, now);
        if (!record.ofApplicant()) {
            file.withOffice();
            if (step != null && step.findings() != null) {
                findings.keep(file.caseNo(), record, findings.raise(pack, record, step.findings()));
            }
        }
        timeline.add(
                file.caseNo(),
                "TASK_OPENED",
                record.name(),
                "进入“" + record.title() + "”，由" + record.unitName() + "办理。"
                        + (record.dueOn() != null || record.dueUnknown() ? "期限：" + record.dueText() + "。" : ""),
                step == null || step.clauses().isEmpty() ? null : step.clauses().get(0));
    }

    private StepRecord ofOffice(
            OpenTask task,
            @Nullable String subject,
            PackRole role,
            CaseFile file,
            @Nullable String stage,
            LocalDateTime now) {
        String kind = role.officeKind();
        if (kind == null) {
            throw new IllegalStateException("role " + role.id() + " names no kind of office");
        }
        OfficeView office = offices.find(kind, file.region());
        return new StepRecord(task, subject, role, office.id(), office.name(), stage, now);
    }

    /** A shared sub-procedure has no stage of its own: the case stays in the one where it is. */
    private static @Nullable String stage(Pack pack, @Nullable Step step, CaseFile file) {
        String named = step == null ? null : step.stage();
        return pack.stages().stream().anyMatch(stage -> stage.id().equals(named)) ? named : file.stage();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TaskTaken event) {
        OpenTask task = event.task();
        StepRecord record = record(task);
        String assignee = task.assignee();
        String name = assignee == null
                ? null
                : people.byId(assignee).map(PersonView::name).orElse(assignee);
        boolean oneself =
                actors.find().map(actor -> actor.personId().equals(assignee)).orElse(false);
        record.taken(assignee, name, Times.now(clock));
        records.saveAndFlush(record);
        timeline.add(
                task.caseNo(),
                oneself ? "TAKEN" : "REASSIGNED",
                record.name(),
                oneself ? name + "签收“" + record.title() + "”。" : "“" + record.title() + "”转由" + name + "办理。",
                null);
        audit(
                task.caseNo(),
                oneself ? "TASK_TAKEN" : "TASK_REASSIGNED",
                record,
                Map.of("to", FormField.text(assignee)));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TaskReleased event) {
        StepRecord record = record(event.task());
        record.taken(null, null, null);
        records.saveAndFlush(record);
        timeline.add(
                event.task().caseNo(), "RELEASED", record.name(), "“" + record.title() + "”退回待签收，可由本机构其他人员签收。", null);
        audit(event.task().caseNo(), "TASK_RELEASED", record, Map.of());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TaskCancelled event) {
        locks.lock(event.task().caseNo());
        records.findById(event.task().id()).ifPresent(record -> {
            record.cancel(Times.now(clock));
            dueDates.cancelled(record);
            records.saveAndFlush(record);
            timeline.add(
                    event.task().caseNo(),
                    "TASK_CANCELLED",
                    record.name(),
                    "“" + record.title() + "”因流程变化而结束，不再办理。",
                    null);
        });
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(InstanceEnded event) {
        String endEventId = event.endEventId();
        if (!event.root() || endEventId == null) {
            return;
        }
        CaseFile file = locks.file(event.caseNo());
        Step end = data.pack(file).steps().get(endEventId);
        String result = end == null ? null : end.properties().get("result");
        String name = end == null ? null : end.name();
        file.close(result, name, Times.now(clock));
        deadlines.endAll(event.caseNo());
        timeline.add(
                event.caseNo(),
                "CLOSED",
                null,
                "办件办结" + (name == null ? "。" : "，结果：" + name + "。"),
                end == null || end.clauses().isEmpty() ? null : end.clauses().get(0));
    }

    private StepRecord record(OpenTask task) {
        return records.findById(task.id()).orElseThrow(Refusal::notFound);
    }

    private void audit(CaseNo caseNo, String action, StepRecord record, Map<String, ?> detail) {
        AuditActor who = actors.find().map(Actor::auditActor).orElse(AuditActor.SYSTEM);
        audit.append(who, action, "TASK", record.taskId(), caseNo, detail);
    }
}
