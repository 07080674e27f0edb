/** What the linter of packs asks of the module that owns the engine. */
@NullMarked
@NamedInterface("spi")
package org.banjian.packs.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
