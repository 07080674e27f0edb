/** What the browser reads about packs. */
@NullMarked
package org.banjian.packs.web;

import org.jspecify.annotations.NullMarked;
