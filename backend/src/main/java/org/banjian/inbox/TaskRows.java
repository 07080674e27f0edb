package org.banjian.inbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.TaskWork;
import org.banjian.identity.People;
import org.banjian.identity.PersonView;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the row of a task from what cases knows of it. */
@Component
class TaskRows {

    private static final int NORMAL = 50;

    private final People people;

    TaskRows(People people) {
        this.people = people;
    }

    /** @param before the row so far: since when it is held is kept while the holder is the same */
    TaskRow of(OpenTask task, TaskWork work, @Nullable TaskRow before, LocalDateTime now) {
        Instant finished = work.finishedAt();
        String holder = finished == null ? work.takenBy() : work.finishedBy();
        TaskRow.State state = finished != null
                ? TaskRow.State.FINISHED
                : holder == null ? TaskRow.State.WAITING : TaskRow.State.TAKEN;
        LocalDateTime heldAt = holder == null ? null : since(holder, before, now);
        String amount = work.amount();
        return new TaskRow(
                work.taskId(),
                before == null ? 0 : before.version() + 1,
                work.caseNo().value(),
                work.packCode(),
                work.title(),
                work.applicantName(),
                work.region(),
                work.stepId(),
                work.stepName(),
                work.subject(),
                work.subjectName(),
                orEmpty(work.stage()),
                orEmpty(work.stageName()),
                work.officeId(),
                work.organisationId(),
                task.role(),
                work.platformRole().name(),
                Lane.of(work).key(),
                state,
                holder,
                holder == null
                        ? null
                        : people.byId(holder).map(PersonView::name).orElse("系统"),
                heldAt,
                amount == null ? null : new BigDecimal(amount),
                work.dueOn(),
                work.dueUnknown(),
                work.deadline(),
                NORMAL,
                local(work.createdAt()),
                finished == null ? null : local(finished),
                work.outcomeName());
    }

    private static LocalDateTime since(String holder, @Nullable TaskRow before, LocalDateTime now) {
        LocalDateTime heldAt = before == null || !holder.equals(before.holderId()) ? null : before.heldAt();
        return heldAt == null ? millis(now) : heldAt;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The database keeps milliseconds. */
    private static LocalDateTime local(Instant instant) {
        return millis(LocalDateTime.ofInstant(instant, LegalClock.ZONE));
    }

    private static LocalDateTime millis(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
