package org.banjian.cases;

import java.util.List;
import org.banjian.identity.Actor;

/** Tasks 环节任务 of cases, open and finished. */
public interface CaseTasks {

    /** What the current actor sees of a task. */
    TaskView view(String taskId);

    /** For the list of work; within the transaction that opened, moved or finished the task it is already up to date. */
    TaskWork work(String taskId);

    /** Every open task of every case, for rebuilding the list of work; ordered by id, after {@code afterId}. */
    List<TaskWork> open(String afterId, int limit);

    /** Refuses unless the actor's office, role and past acts on the case let him take this task; asked before a take or a reassignment. */
    void requireTakeable(Actor actor, String taskId);
}
