/** The web interface of inspections 检查. */
@NullMarked
package org.banjian.inspections.web;

import org.jspecify.annotations.NullMarked;
