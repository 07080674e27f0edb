/**
 * Materials 材料: the checklist that a case's data ask for, the uploaded files with their checks by content, and the store that keeps them
 * encrypted.
 */
@ApplicationModule(
        displayName = "materials 材料",
        allowedDependencies = {
            "shared",
            "audit",
            "audit::spi",
            "calendar",
            "identity",
            "identity::spi",
            "identity::cipher",
            "packs",
            "workflow",
            "cases",
            "cases::spi"
        })
@NullMarked
package org.banjian.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
