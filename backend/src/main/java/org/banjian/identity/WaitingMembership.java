package org.banjian.identity;

import org.jspecify.annotations.Nullable;

/** A membership 待批准任职 that waits for the second security administrator; {@code mayApprove} is false for who asked for it and who receives it. */
record WaitingMembership(
        MembershipView membership, String login, String personName, @Nullable String requestedBy, boolean mayApprove) {}
