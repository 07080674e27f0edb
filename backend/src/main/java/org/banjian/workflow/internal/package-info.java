/** The engine behind the workflow 流程 module: its configuration, choke points, listeners and start-up guards. */
@NullMarked
package org.banjian.workflow.internal;

import org.jspecify.annotations.NullMarked;
