package org.banjian.workflow;

/** A task 任务 was finished 办结 by its assignee. Published synchronously in the same transaction. */
public record TaskFinished(OpenTask task) {}
