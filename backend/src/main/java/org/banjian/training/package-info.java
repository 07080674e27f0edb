/**
 * Training 培训: the training classes of an approved plan from opening (开班) over attendance (考勤) with photos to completion (结业) and
 * certificates (取证). Attendance is what the money is paid for, so a recorded day is never overwritten: a correction is a new version.
 */
@ApplicationModule(
        displayName = "training 培训",
        allowedDependencies = {
            "shared",
            "audit",
            "calendar",
            "identity",
            "packs",
            "workflow",
            "workflow::spi",
            "workflow::blocks",
            "cases",
            "cases::spi",
            "rosters",
            "rosters::spi",
            "materials"
        })
@NullMarked
package org.banjian.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
