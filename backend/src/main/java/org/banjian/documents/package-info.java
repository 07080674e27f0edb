/**
 * Documents 文书: fills the templates of a pack, as docx for offices and as PDF whose Chinese text can be searched and copied, and keeps what
 * was issued unchanged.
 */
@ApplicationModule(
        displayName = "documents 文书",
        allowedDependencies = {"shared", "audit", "calendar", "identity", "identity::spi", "identity::cipher", "packs"})
@NullMarked
package org.banjian.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
