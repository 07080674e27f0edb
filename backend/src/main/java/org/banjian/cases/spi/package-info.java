/** What other modules implement for cases 办件: checks before a submission, further facts, data for documents. */
@NamedInterface("spi")
@NullMarked
package org.banjian.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
