/** What other modules implement for the calendar: where holidays come from. */
@NamedInterface("spi")
@NullMarked
package org.banjian.calendar.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
