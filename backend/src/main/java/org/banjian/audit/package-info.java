/**
 * Audit trail 操作留痕: entries that are only ever appended, each chained to the one before by a hash, and receipts 回执 that let a repeated
 * request be answered without a second effect.
 */
@ApplicationModule(
        displayName = "audit 审计留痕",
        allowedDependencies = {"shared"})
@NullMarked
package org.banjian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
