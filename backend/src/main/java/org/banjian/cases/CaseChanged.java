package org.banjian.cases;

import org.banjian.shared.CaseNo;

/** A command changed a case 办件变动; the last event of the command, published synchronously in its transaction. */
public record CaseChanged(CaseNo caseNo, String command) {}
