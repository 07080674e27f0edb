/**
 * 演练 rehearsal: plays a pack in a sandbox of its own, with its decision rows and its scenarios, through the very commands
 * that people use, and reports what was reached as the engine's history tells it. Authors, the build and the release gate
 * use this one way.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "identity",
            "packs",
            "workflow",
            "workflow::spi",
            "documents",
            "registers",
            "cases",
            "materials",
            "inbox",
            "rosters",
            "training",
            "inspections",
            "benefits",
            "notices",
            "payments"
        })
package org.banjian.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
