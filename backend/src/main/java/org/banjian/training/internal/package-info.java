/** How training is kept and judged. */
@NullMarked
package org.banjian.training.internal;

import org.jspecify.annotations.NullMarked;
