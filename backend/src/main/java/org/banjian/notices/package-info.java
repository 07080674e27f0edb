/**
 * Notices 公示与送达: public notices from a projection that holds masked data only, the objections that the public files, the record of
 * delivery of each issued document, and the archive of a closed case.
 */
@ApplicationModule(
        displayName = "notices 公示与送达",
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
            "registers",
            "cases",
            "cases::spi",
            "materials"
        })
@NullMarked
package org.banjian.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
