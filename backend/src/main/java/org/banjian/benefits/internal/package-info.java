@NullMarked
package org.banjian.benefits.internal;

import org.jspecify.annotations.NullMarked;
