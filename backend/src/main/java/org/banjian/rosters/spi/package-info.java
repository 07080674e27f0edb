/** What other modules tell the rosters 花名册: which classes a case has, and which certificates are used elsewhere. */
@NamedInterface("spi")
@NullMarked
package org.banjian.rosters.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
