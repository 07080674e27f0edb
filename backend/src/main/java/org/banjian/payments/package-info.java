/**
 * Payments 资金拨付: the ledger 资金台账 in double entry whose rows are never changed, instructions that can be paid once only, batches that a
 * second person releases, vouchers, and the budget of a region and year.
 */
@ApplicationModule(
        displayName = "payments 资金拨付",
        allowedDependencies = {
            "shared",
            "audit",
            "audit::spi",
            "calendar",
            "identity",
            "identity::spi",
            "packs",
            "workflow",
            "workflow::blocks",
            "workflow::spi",
            "documents",
            "cases",
            "cases::spi"
        })
@NullMarked
package org.banjian.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
