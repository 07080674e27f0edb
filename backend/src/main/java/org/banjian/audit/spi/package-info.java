/** What other modules implement for audit: statements about their own tables that must always hold. */
@NamedInterface("spi")
@NullMarked
package org.banjian.audit.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
