package org.banjian.workflow;

/** A task 任务 was put back 退回待签收 and has no assignee. Published synchronously in the same transaction. */
public record TaskReleased(OpenTask task) {}
