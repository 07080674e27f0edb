package org.banjian.workflow;

/** A task 任务 ended without being finished, since the procedure went another way. Published synchronously in the same transaction. */
public record TaskCancelled(OpenTask task) {}
