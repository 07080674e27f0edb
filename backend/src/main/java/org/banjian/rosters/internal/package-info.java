/** How rosters 花名册 are read, checked, compared and stored. */
@NullMarked
package org.banjian.rosters.internal;

import org.jspecify.annotations.NullMarked;
