package org.banjian.inbox;

/** A number beside a scope; {@code capped} means "this many or more". */
public record ScopeCount(int count, boolean capped) {}
