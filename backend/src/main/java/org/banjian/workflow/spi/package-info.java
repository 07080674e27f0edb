/** What workflow 流程 asks of the modules above it: facts of a case, a place to keep evaluations, and functions for FEEL. */
@NamedInterface("spi")
@NullMarked
package org.banjian.workflow.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
