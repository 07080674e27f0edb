package org.banjian.payments.internal;

import org.banjian.identity.Actors;
import org.banjian.payments.AppropriationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Budgets by two persons. */
@Service
@Transactional
class Appropriating implements AppropriationDesk {

    private final Actors actors;
    private final BudgetBook budgets;

    Appropriating(Actors actors, BudgetBook budgets) {
        this.actors = actors;
        this.budgets = budgets;
    }

    @Override
    public void enter(int year, String amount, @Nullable String legalBasis) {
        budgets.enter(actors.current(), year, Vouchers.amount(amount), legalBasis);
    }

    @Override
    public void approve(String appropriationId) {
        budgets.approve(actors.current(), appropriationId);
    }
}
