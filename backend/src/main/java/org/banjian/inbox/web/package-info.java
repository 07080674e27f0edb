/** The web interface of the inbox 待办. */
@NullMarked
package org.banjian.inbox.web;

import org.jspecify.annotations.NullMarked;
