package org.banjian.workflow;

/** A task 任务 was taken 签收 by the person who is now its assignee, or given to somebody else by a lead. Published synchronously in the same transaction. */
public record TaskTaken(OpenTask task) {}
