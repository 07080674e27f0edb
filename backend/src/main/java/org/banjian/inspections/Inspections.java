package org.banjian.inspections;

import java.util.List;
import org.banjian.shared.CaseNo;

/** Inspections 检查 of the training of a case, as the current actor. */
public interface Inspections {

    /** Refused with 409 TASK_NOT_TAKEN unless the actor has taken the inspection's task; said again, the last record counts and the earlier stays. */
    InspectionView record(CaseNo caseNo, RecordInspection command);

    /** The newest record of each inspection, newest first; 404 outside the actor's scope. */
    List<InspectionView> of(CaseNo caseNo);
}
