package org.banjian.training;

import java.time.LocalDate;
import java.util.List;
import org.banjian.shared.CaseNo;

/** What can be read of the training of a case 培训情况. */
public interface TrainingClasses {

    /** For the current actor; 404 outside his scope. */
    TrainingView view(CaseNo caseNo);

    /** The people of a class with the hours that were summed for them; names are masked for those who only read. */
    List<TraineeView> trainees(CaseNo caseNo, String classId);

    /** Every version of a recorded day, newest first. */
    List<DayVersionView> history(CaseNo caseNo, String classId, LocalDate day);

    /** The classes without any check, in the order of the plan, for work that the platform itself does. */
    List<TrainingClass> of(CaseNo caseNo);
}
