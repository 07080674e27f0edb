/** The web interface of rosters 花名册. */
@NullMarked
package org.banjian.rosters.web;

import org.jspecify.annotations.NullMarked;
