@NullMarked
package org.banjian.payments.web;

import org.jspecify.annotations.NullMarked;
