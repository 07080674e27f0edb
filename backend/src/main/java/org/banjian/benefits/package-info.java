/**
 * Benefits 人员享受台账: what each person of a case is entitled to, by which row of which table, and the register of benefits that are reserved,
 * paid or released, whose limits the database keeps.
 */
@ApplicationModule(
        displayName = "benefits 人员享受台账",
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
            "cases::spi",
            "rosters",
            "rosters::spi"
        })
@NullMarked
package org.banjian.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
