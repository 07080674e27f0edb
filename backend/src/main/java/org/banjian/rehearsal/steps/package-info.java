/** The step vocabulary 场景步骤 of scenarios, in Chinese; no step knows a region or a pack. */
@NullMarked
package org.banjian.rehearsal.steps;

import org.jspecify.annotations.NullMarked;
