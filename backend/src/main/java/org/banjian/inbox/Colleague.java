package org.banjian.inbox;

/** Somebody of the same office to whom a task could be given, and how many tasks they hold now. */
public record Colleague(String personId, String name, int openTasks) {}
