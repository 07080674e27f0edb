/**
 * Shared vocabulary 公用: value objects that check themselves, refusals and findings. Knows nothing but the JDK.
 */
@ApplicationModule(
        displayName = "shared 公用",
        allowedDependencies = {})
@NullMarked
package org.banjian.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
