package org.banjian.inbox;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.People;
import org.banjian.identity.PersonView;
import org.banjian.identity.PlatformRole;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Workflow;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Take, release, reassign: engine, row, and what the case records of it, in one transaction; whoever comes second is told who was first. */
@Component
class TaskCommands {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_REASON = 200;

    private final Workflow workflow;
    private final CaseTasks tasks;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final InboxRows rows;
    private final People people;
    private final TransactionTemplate transaction;

    TaskCommands(
            Workflow workflow,
            CaseTasks tasks,
            CaseTimeline timeline,
            AuditTrail trail,
            InboxRows rows,
            People people,
            PlatformTransactionManager transactions) {
        this.workflow = workflow;
        this.tasks = tasks;
        this.timeline = timeline;
        this.trail = trail;
        this.rows = rows;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    void take(Actor actor, String taskId) {
        TaskRow before = row(taskId);
        if (heldBy(actor, before)) {
            return;
        }
        refuseUnless(before.state() == TaskRow.State.WAITING, before);
        try {
            transaction.executeWithoutResult(status -> {
                tasks.requireTakeable(actor, taskId);
                workflow.take(taskId, actor.personId());
                refuseIfMoved(before);
            });
        } catch (Refusal | ConcurrencyFailureException failed) {
            TaskRow now = rowAfter(failed, taskId);
            refuseUnless(heldBy(actor, now), now);
        }
    }

    void release(Actor actor, String taskId) {
        TaskRow before = row(taskId);
        refuseUnless(heldBy(actor, before), before);
        raced(taskId, () -> {
            workflow.release(taskId);
            refuseIfMoved(before);
        });
    }

    void reassign(Actor actor, String taskId, String personId, String reason) {
        TaskRow before = row(taskId);
        requireLead(actor, before);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.unprocessable("REASON_MISSING", "转办必须写明原因（不超过 200 字），请填写后重新提交。", null);
        }
        refuseUnless(before.state() != TaskRow.State.FINISHED, before);
        Actor colleague = colleague(before, personId)
                .orElseThrow(() -> Refusal.unprocessable("COLLEAGUE_UNKNOWN", "所选人员不在本机构办理该环节的人员之中，请从列表中重新选择。", null));
        if (heldBy(colleague, before)) {
            return;
        }
        raced(taskId, () -> {
            tasks.requireTakeable(colleague, taskId);
            workflow.reassign(taskId, personId);
            refuseIfMoved(before);
            CaseNo caseNo = new CaseNo(before.caseNo());
            timeline.add(caseNo, "REASSIGN_REASON", before.stepName(), "转办原因：" + why, null);
            trail.append(
                    actor.auditActor(),
                    "TASK_REASSIGN_REASON",
                    "TASK",
                    taskId,
                    caseNo,
                    Map.of("from", String.valueOf(before.holderId()), "to", personId, "reason", why));
        });
    }

    /** Those to whom a lead could give the task: members of its office with its role whom separation of duties does not bar. */
    List<Colleague> colleagues(Actor actor, String taskId) {
        TaskRow row = row(taskId);
        requireLead(actor, row);
        return people.membersOf(unit(row), PlatformRole.valueOf(row.platformRole())).stream()
                .filter(person -> !person.id().equals(row.holderId()))
                .filter(person -> mayTake(row, person))
                .map(person ->
                        new Colleague(person.id(), person.name(), rows.heldBy(Lane.holder(person.id(), row.unitId()))))
                .toList();
    }

    private boolean mayTake(TaskRow row, PersonView person) {
        try {
            colleague(row, person.id()).ifPresent(actor -> tasks.requireTakeable(actor, row.taskId()));
            return true;
        } catch (Refusal barred) {
            return false;
        }
    }

    private Optional<Actor> colleague(TaskRow row, String personId) {
        PlatformRole role = PlatformRole.valueOf(row.platformRole());
        return people.membersOf(unit(row), role).stream()
                .filter(person -> person.id().equals(personId))
                .flatMap(person -> people.actorsOf(person.login()).stream())
                .filter(candidate -> unit(row).equals(candidate.officeId()) && candidate.has(role))
                .findFirst();
    }

    private static void requireLead(Actor actor, TaskRow row) {
        if (!actor.lead() || row.officeId() == null || !row.officeId().equals(actor.officeId())) {
            throw Refusal.forbidden("NOT_LEAD", "只有本机构的负责人可以转办，请联系负责人处理。");
        }
    }

    private static String unit(TaskRow row) {
        return row.officeId() == null ? "" : row.officeId();
    }

    private void raced(String taskId, Runnable command) {
        try {
            transaction.executeWithoutResult(status -> command.run());
        } catch (Refusal | ConcurrencyFailureException failed) {
            throw handled(rowAfter(failed, taskId));
        }
    }

    /** The row as the winner left it; what was no lost race is thrown on. */
    private TaskRow rowAfter(RuntimeException failed, String taskId) {
        if (failed instanceof Refusal refusal && !refusal.code().equals(Workflow.ALREADY_HANDLED)) {
            throw refusal;
        }
        return row(taskId);
    }

    /** The engine's row is ours by now; if the projection moved by more than our own step, somebody came between reading and moving. */
    private void refuseIfMoved(TaskRow before) {
        TaskRow now = row(before.taskId());
        if (now.version() != before.version() + 1) {
            throw Refusal.conflict(Workflow.ALREADY_HANDLED, "该任务刚刚被他人处理。");
        }
    }

    private TaskRow row(String taskId) {
        return rows.find(taskId).orElseThrow(TaskCommands::gone);
    }

    private static boolean heldBy(Actor actor, TaskRow row) {
        return row.state() == TaskRow.State.TAKEN && actor.personId().equals(row.holderId());
    }

    private static void refuseUnless(boolean allowed, TaskRow row) {
        if (!allowed) {
            throw handled(row);
        }
    }

    private static Refusal gone() {
        return Refusal.conflict(Workflow.ALREADY_HANDLED, "该任务已经不在待办中（办件已转入其他环节），请刷新列表。");
    }

    private static Refusal handled(TaskRow row) {
        LocalDateTime at = row.finishedAt() != null ? row.finishedAt() : row.heldAt();
        if (row.holderName() == null || at == null) {
            return Refusal.conflict(Workflow.ALREADY_HANDLED, "该任务当前无人签收，请刷新后先签收再办理。")
                    .with("taskId", row.taskId());
        }
        String done = row.state() == TaskRow.State.FINISHED ? "办结" : "签收";
        return Refusal.conflict(
                        Workflow.ALREADY_HANDLED,
                        "该任务已由 " + row.holderName() + " 于 " + WHEN.format(at) + " " + done + "，请刷新列表。")
                .with("taskId", row.taskId())
                .with("handledBy", row.holderName())
                .with("handledAt", InboxRowViews.offset(at).toString());
    }
}
