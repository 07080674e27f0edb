/**
 * Identity and organisations 身份与机构: people, offices, organisations, memberships and platform roles, log-in, who may call what, separation
 * of duties, and the protection of personal data.
 */
@ApplicationModule(
        displayName = "identity 身份与机构",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package org.banjian.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
