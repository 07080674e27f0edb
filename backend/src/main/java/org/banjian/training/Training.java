package org.banjian.training;

import java.time.LocalDate;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant records of its training 培训登记, as the current actor. Each command is one transaction and is refused with 409
 * TASK_NOT_TAKEN unless the class's own task is open. Repeated requests are told apart by the caller through
 * {@link org.banjian.audit.OnceOnly}.
 */
public interface Training {

    /** 开班登记; while the task is open it may be said again, the last word counts. */
    ClassView openClass(CaseNo caseNo, String classId, OpenClass command);

    /**
     * 每日考勤. 409 DAY_ALREADY_RECORDED, with the stored day as {@code stored}, when somebody recorded the day since {@code version}; 422 with
     * everything that is missing. The hours of every person of the class are summed anew.
     */
    DayView recordDay(CaseNo caseNo, String classId, RecordDay command);

    /**
     * Adds a photo 授课照片 to a day, recorded or not yet. The caller must hold no transaction: the bytes are safe before the row is written.
     * The same picture twice on one day is one photo; on another day of the case it is refused.
     */
    PhotoView addPhoto(
            CaseNo caseNo,
            String classId,
            LocalDate day,
            @Nullable String fileName,
            @Nullable String declaredType,
            byte[] content);

    /** Takes a photo off its day; it stays in the history. */
    ClassView withdrawPhoto(CaseNo caseNo, String classId, String photoId);

    /** 结业登记; 422 TRAINING_DAY_MISSING names every planned day without a record. */
    ClassView complete(CaseNo caseNo, String classId, CompleteClass command);

    /** 取证登记: the certificates of the named people; one without a number is taken back. */
    ClassView registerCertificates(CaseNo caseNo, String classId, RegisterCertificates command);
}
