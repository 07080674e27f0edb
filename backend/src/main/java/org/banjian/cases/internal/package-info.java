/** How cases 办件 keeps its promises. */
@NullMarked
package org.banjian.cases.internal;

import org.jspecify.annotations.NullMarked;
