package org.banjian.payments;

import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;

/** Budgets 资金预算 of a region and year, from which transfers are taken; never below zero. */
public interface Budgets {

    /** Enters and approves at once, for the demo and for rehearsals; people use the two-person way of {@link PaymentDesk}. */
    void appropriate(RegionCode region, int year, Money amount, String legalBasis);
}
