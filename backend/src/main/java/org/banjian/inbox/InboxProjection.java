package org.banjian.inbox;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseTasks;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the projection honest: compares it with the engine, and builds it anew. */
@Service
public class InboxProjection {

    private static final int STEP = 500;
    private static final int MOST_NAMED = 200;

    private final Workflow workflow;
    private final CaseTasks tasks;
    private final TaskRows rows;
    private final InboxRows stored;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    InboxProjection(
            Workflow workflow,
            CaseTasks tasks,
            TaskRows rows,
            InboxRows stored,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.workflow = workflow;
        this.tasks = tasks;
        this.rows = rows;
        this.stored = stored;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Walks both sides in the order of task ids; while people work a difference may be one that is just being made. */
    public ReconciliationReport reconcile() {
        Differences differences = new Differences();
        Iterator<TaskRow> open = new Pages<>(after -> stored.open(after, STEP), TaskRow::taskId);
        Iterator<OpenTask> engine = new Pages<>(after -> workflow.openTasks(after, STEP), OpenTask::id);
        Map<String, TaskRow> unmatched = new LinkedHashMap<>();
        long rowCount = 0;
        while (open.hasNext()) {
            TaskRow row = open.next();
            unmatched.put(row.taskId(), row);
            rowCount++;
        }
        long taskCount = 0;
        while (engine.hasNext()) {
            OpenTask task = engine.next();
            taskCount++;
            compare(task, unmatched.remove(task.id()), differences);
        }
        unmatched.values().forEach(row -> differences.add("待办 " + row.taskId() + "（" + row.caseNo() + "）在引擎中没有对应的任务"));
        return new ReconciliationReport(differences.count == 0, rowCount, taskCount, List.copyOf(differences.named));
    }

    /** Writes the open rows anew from the engine's open tasks; finished rows stay. Only rows that differ are touched. */
    public ReconciliationReport rebuild() {
        Iterator<OpenTask> engine = new Pages<>(after -> workflow.openTasks(after, STEP), OpenTask::id);
        Map<String, OpenTask> present = new LinkedHashMap<>();
        while (engine.hasNext()) {
            OpenTask task = engine.next();
            present.put(task.id(), task);
        }
        present.keySet().forEach(id -> transaction.executeWithoutResult(status -> renew(id)));
        Iterator<TaskRow> open = new Pages<>(after -> stored.open(after, STEP), TaskRow::taskId);
        while (open.hasNext()) {
            TaskRow row = open.next();
            if (!present.containsKey(row.taskId())) {
                transaction.executeWithoutResult(status -> removeIfGone(row.taskId()));
            }
        }
        return reconcile();
    }

    private void renew(String taskId) {
        OpenTask task = workflow.task(taskId).orElse(null);
        if (task == null) {
            return;
        }
        TaskRow before = stored.find(taskId).orElse(null);
        TaskRow now = rows.of(task, tasks.work(taskId), before, clock.now());
        if (before == null || !same(before, now)) {
            stored.put(now);
        }
    }

    private void removeIfGone(String taskId) {
        if (workflow.task(taskId).isEmpty()) {
            stored.remove(taskId);
        }
    }

    private static boolean same(TaskRow before, TaskRow now) {
        return before.lane().equals(now.lane())
                && before.packRole().equals(now.packRole())
                && before.state() == now.state()
                && Objects.equals(before.holderId(), now.holderId())
                && before.stepId().equals(now.stepId())
                && Objects.equals(before.subject(), now.subject())
                && Objects.equals(before.subjectName(), now.subjectName())
                && before.title().equals(now.title())
                && before.applicantName().equals(now.applicantName())
                && before.stageId().equals(now.stageId())
                && Objects.equals(before.dueOn(), now.dueOn())
                && before.dueUnknown() == now.dueUnknown()
                && Objects.equals(before.dueText(), now.dueText())
                && Objects.equals(before.amount(), now.amount());
    }

    private static void compare(OpenTask task, @Nullable TaskRow row, Differences differences) {
        String name = "任务 " + task.id() + "（" + task.caseNo().value() + "，" + task.stepId() + "）";
        if (row == null) {
            differences.add(name + "没有待办");
            return;
        }
        if (!row.caseNo().equals(task.caseNo().value()) || !row.stepId().equals(task.stepId())) {
            differences.add(name + "的待办记作 " + row.caseNo() + "，" + row.stepId());
        }
        if (!Objects.equals(row.holderId(), task.assignee())) {
            differences.add(name + "的签收人是 " + task.assignee() + "，待办记作 " + row.holderId());
        }
        if (!row.packRole().equals(task.role())) {
            differences.add(name + "由 " + task.role() + " 办理，待办记作 " + row.packRole());
        }
    }

    private static final class Differences {
        private final List<String> named = new ArrayList<>();
        private long count;

        void add(String sentence) {
            count++;
            if (named.size() < MOST_NAMED) {
                named.add(sentence);
            }
        }
    }
}
