package org.banjian.workflow;

import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * A process of a case ended 流程结束. Published synchronously in the same transaction, for the root and for every called process.
 *
 * @param endEventId the end event that was reached; null when the instance was cancelled or deleted
 * @param root whether this is the procedure of the case itself, not a sub-procedure that it called
 */
public record InstanceEnded(CaseNo caseNo, String processId, @Nullable String endEventId, boolean root) {}
