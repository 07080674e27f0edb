/**
 * Rosters 花名册: who is trained in which class of a case, read from a spreadsheet row by row with findings per cell, kept encrypted, frozen
 * when the claim is handed in. Rows carry what others find out about a person: attended hours, certificate, exclusion.
 */
@ApplicationModule(
        displayName = "rosters 花名册",
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "identity",
            "identity::spi",
            "packs",
            "workflow",
            "workflow::blocks",
            "cases",
            "cases::spi"
        })
@NullMarked
package org.banjian.rosters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
