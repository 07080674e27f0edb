package org.banjian.workflow;

import org.banjian.shared.CaseNo;

/**
 * A case as the engine holds it 在办流程, for comparing it with the case file.
 *
 * @param instances how many root processes run for it
 * @param waits at how many tasks, timers, messages and failed jobs they wait; a process that waits at none would never move again
 */
public record RunningCase(CaseNo caseNo, int instances, int waits) {}
