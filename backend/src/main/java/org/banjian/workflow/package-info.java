/**
 * 流程 workflow: the only package that sees the engine. It starts and moves the instance of a case 办件, offers its open tasks
 * 待办任务, evaluates decision tables 决策表 and FEEL expressions, and tells the other modules of every step by events published in
 * the same transaction. It stores where a case stands and nothing that a person typed.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "calendar", "packs", "packs::spi"})
@NullMarked
package org.banjian.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
