package org.banjian.notices;

import org.banjian.shared.CaseNo;

/** The examination of objections 核查异议 by the officer who has taken the task; it is decided like any other task. */
public interface ObjectionDesk {

    /** The objection that the task examines; for officers of the case. */
    ExaminationView of(CaseNo caseNo, String taskId);

    /** Keeps the persons for an upholding in part. */
    ExaminationView save(CaseNo caseNo, String taskId, SaveExamination command);
}
