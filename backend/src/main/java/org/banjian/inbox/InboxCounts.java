package org.banjian.inbox;

/** The numbers beside the scopes of the inbox. */
public record InboxCounts(
        ScopeCount waiting,
        ScopeCount mine,
        ScopeCount office,
        ScopeCount overdue,
        ScopeCount dueSoon,
        ScopeCount finished) {}
