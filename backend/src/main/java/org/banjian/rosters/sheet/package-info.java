/** Spreadsheets 电子表格 read and written as a stream, with limits and without running anything that is in them. */
@NullMarked
package org.banjian.rosters.sheet;

import org.jspecify.annotations.NullMarked;
