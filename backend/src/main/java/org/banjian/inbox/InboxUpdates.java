package org.banjian.inbox;

import java.time.LocalDateTime;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAmountChanged;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.DeadlineMoved;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.TaskCancelled;
import org.banjian.workflow.TaskFinished;
import org.banjian.workflow.TaskOpened;
import org.banjian.workflow.TaskReleased;
import org.banjian.workflow.TaskTaken;
import org.banjian.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the projection in the transaction that moves the task; a throw here takes the whole action back. */
@Component
class InboxUpdates {

    private final CaseTasks tasks;
    private final TaskRows rows;
    private final InboxRows stored;
    private final LegalClock clock;
    private final Workflow workflow;

    InboxUpdates(CaseTasks tasks, TaskRows rows, InboxRows stored, LegalClock clock, Workflow workflow) {
        this.workflow = workflow;
        this.tasks = tasks;
        this.rows = rows;
        this.stored = stored;
        this.clock = clock;
    }

    @EventListener
    void opened(TaskOpened event) {
        write(event.task());
    }

    @EventListener
    void taken(TaskTaken event) {
        write(event.task());
    }

    @EventListener
    void released(TaskReleased event) {
        write(event.task());
    }

    @EventListener
    void finished(TaskFinished event) {
        write(event.task());
    }

    @EventListener
    void cancelled(TaskCancelled event) {
        stored.remove(event.task().id());
    }

    /** The open rows show the amount of their case. */
    @EventListener
    void amount(CaseAmountChanged event) {
        workflow.openTasks(event.caseNo()).forEach(this::write);
    }

    @EventListener
    void due(DeadlineMoved event) {
        workflow.task(event.taskId()).ifPresent(this::write);
    }

    private void write(OpenTask task) {
        LocalDateTime now = clock.now();
        stored.put(rows.of(task, tasks.work(task.id()), stored.find(task.id()).orElse(null), now));
    }
}
