/** What other modules implement for identity: which objects an actor may see. */
@NamedInterface("spi")
@NullMarked
package org.banjian.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
