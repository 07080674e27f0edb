package org.banjian.payments;

import org.jspecify.annotations.Nullable;

/** Budgets 预算指标 by two persons: one enters, another approves. The actor is the current one; the region is his office's. */
public interface AppropriationDesk {

    void enter(int year, String amount, @Nullable String legalBasis);

    /** By another person than the one who entered it; only then it can be spent. */
    void approve(String appropriationId);
}
