package org.banjian.cases;

import org.banjian.shared.CaseNo;

/** The due day of an open task is another one now 期限已变; published synchronously in the same transaction. */
public record DeadlineMoved(CaseNo caseNo, String taskId) {}
