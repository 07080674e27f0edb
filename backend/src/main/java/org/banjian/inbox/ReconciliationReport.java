package org.banjian.inbox;

import java.util.List;

/**
 * Whether the open rows of the inbox are the open tasks of the engine 对账: same ids, same role, same holder.
 *
 * @param differences one sentence each, at most 200
 */
public record ReconciliationReport(boolean agrees, long rows, long tasks, List<String> differences) {}
