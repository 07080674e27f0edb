/**
 * Inbox 待办与已办: the flat projection of open and finished tasks that every list is read from, and the commands on a task as such: take,
 * release, reassign.
 */
@ApplicationModule(
        displayName = "inbox 待办",
        allowedDependencies = {
            "shared",
            "audit",
            "audit::spi",
            "calendar",
            "identity",
            "identity::spi",
            "packs",
            "workflow",
            "cases",
            "cases::spi"
        })
@NullMarked
package org.banjian.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
