/** The HTTP side of cases 办件. */
@NullMarked
package org.banjian.cases.web;

import org.jspecify.annotations.NullMarked;
