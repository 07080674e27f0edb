/** The web interface of notices 公示: for officers, and for the public without sign-in. */
@NullMarked
package org.banjian.notices.web;

import org.jspecify.annotations.NullMarked;
