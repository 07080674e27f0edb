package org.banjian.workflow.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Workflow;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;

/**
 * One answer for every lost race. The same loser sees a missing task on one database, an optimistic lock on another and a deadlock on a
 * third. What our own listeners threw comes out as they threw it.
 */
final class LostRaces {

    /** Deadlock, lock wait timeout, serialisation failure, concurrent update; MySQL and H2. */
    private static final Set<Integer> RACE_CODES = Set.of(1205, 1213, 1020, 40001, 50200, 90131);

    private LostRaces() {}

    static <T> T of(String taskId, Supplier<T> command) {
        try {
            return command.get();
        } catch (NullValueException | NotFoundException | OptimisticLockingException | TaskAlreadyClaimedException e) {
            throw own(e).orElseLost(taskId, e);
        } catch (ProcessEngineException e) {
            Cause cause = own(e);
            if (cause.thrown != null) {
                throw cause.thrown;
            }
            if (isRace(e)) {
                throw lost(taskId, e);
            }
            throw e;
        }
    }

    static Refusal lost(String taskId, @Nullable Throwable cause) {
        var refusal = new Refusal(
                409, Workflow.ALREADY_HANDLED, "该任务已由他人办理或已撤回，请刷新待办列表。", null, List.of(), Map.of("taskId", taskId));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    private static boolean isRace(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (RACE_CODES.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** The first exception under the engine's wrappers that is not of the engine or its database layer. */
    private static Cause own(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean engine = cause.getClass().getName().startsWith("org.camunda.")
                    || cause.getClass().getName().startsWith("org.apache.ibatis.");
            if (!engine) {
                return new Cause(cause instanceof RuntimeException own && !isRace(own) ? own : null);
            }
        }
        return new Cause(null);
    }

    private record Cause(@Nullable RuntimeException thrown) {
        RuntimeException orElseLost(String taskId, Throwable e) {
            return thrown != null ? thrown : lost(taskId, e);
        }
    }
}
