/** The edge to where document content is kept. */
@NamedInterface("spi")
@NullMarked
package org.banjian.documents.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
