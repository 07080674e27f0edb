package org.banjian.workflow;

/** A task 任务 of a case came into being. Published synchronously in the same transaction. */
public record TaskOpened(OpenTask task) {}
