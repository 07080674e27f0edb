@NullMarked
package org.banjian.payments.internal;

import org.jspecify.annotations.NullMarked;
