/** How a rehearsal plays rows and scenarios and what it sees. */
@NullMarked
package org.banjian.rehearsal.internal;

import org.jspecify.annotations.NullMarked;
