package org.banjian.cases.spi;

import java.util.List;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;

/** What must hold before the applicant's step is handed in 提交检查; all checks are asked, and everything found is answered at once. */
public interface SubmissionCheck {

    /** Violations with code, sentence, clause and remedy; empty if nothing is missing. */
    List<Violation> check(CaseNo caseNo, String stepId);
}
