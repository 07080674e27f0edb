/** Keeps the bytes of materials 材料存储: sealed with a key of their own, checked when read, swept when no row needs them. */
@NullMarked
package org.banjian.materials.store;

import org.jspecify.annotations.NullMarked;
