/** How notices 公示 are prepared, scanned, published and taken down, and how archives are built. */
@NullMarked
package org.banjian.notices.internal;

import org.jspecify.annotations.NullMarked;
