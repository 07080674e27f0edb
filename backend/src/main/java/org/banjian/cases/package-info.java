/**
 * 办件 cases: the case file with its forms, submissions, opinions, findings, corrections and timeline. Here is the truth about what a case is;
 * the engine only knows where it stands.
 */
@ApplicationModule(
        displayName = "cases 办件",
        allowedDependencies = {
            "shared",
            "audit",
            "audit::spi",
            "calendar",
            "identity",
            "identity::spi",
            "packs",
            "packs::spi",
            "workflow",
            "workflow::spi",
            "workflow::blocks",
            "documents",
            "registers"
        })
@NullMarked
package org.banjian.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
