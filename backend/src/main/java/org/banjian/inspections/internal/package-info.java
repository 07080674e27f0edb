/** How inspections are kept and compared. */
@NullMarked
package org.banjian.inspections.internal;

import org.jspecify.annotations.NullMarked;
