/**
 * Registers 名录与标准: rows that officials maintain (lists of enterprises, dated parameter values, the working calendar). Every row has a
 * validity, a legal basis, the person who entered it and a second person who approved it; nothing is used before the approval.
 */
@ApplicationModule(
        displayName = "registers 名录与标准",
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "calendar::spi",
            "identity",
            "identity::spi",
            "packs",
            "workflow::spi"
        })
@NullMarked
package org.banjian.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
