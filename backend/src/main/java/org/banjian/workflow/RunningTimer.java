package org.banjian.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A timer 期限 that runs for a case.
 *
 * @param elementId the timer event in the diagram
 * @param attachedTo the task or sub-process that it bounds; null for an event of its own
 * @param dueAt the first moment after the last day; null while the day is not known
 */
public record RunningTimer(
        String elementId,
        String processId,
        @Nullable String attachedTo,
        @Nullable String subject,
        @Nullable Instant dueAt) {}
