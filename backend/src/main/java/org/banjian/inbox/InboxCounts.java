package org.banjian.inbox;

/** The numbers beside the scopes of the inbox; those of the office are for its lead. */
public record InboxCounts(
        ScopeCount waiting,
        ScopeCount mine,
        ScopeCount office,
        ScopeCount overdue,
        ScopeCount dueSoon,
        ScopeCount officeOverdue,
        ScopeCount officeDueSoon,
        ScopeCount finished) {}
