/** Edges of materials: where the bytes are kept, and who looks for malware. */
@NamedInterface("spi")
@NullMarked
package org.banjian.materials.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
