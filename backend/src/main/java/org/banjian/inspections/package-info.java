/**
 * Inspections 检查: records of visits during the training, on paper called 检查记录. What the inspector counts is laid beside what the applicant
 * recorded.
 */
@ApplicationModule(
        displayName = "inspections 检查",
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "identity",
            "packs",
            "workflow",
            "cases",
            "cases::spi",
            "materials"
        })
@NullMarked
package org.banjian.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
