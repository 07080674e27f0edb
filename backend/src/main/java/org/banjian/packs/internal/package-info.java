/** How packs are parsed, checked and stored. */
@NullMarked
package org.banjian.packs.internal;

import org.jspecify.annotations.NullMarked;
