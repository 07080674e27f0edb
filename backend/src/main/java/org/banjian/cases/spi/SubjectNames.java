package org.banjian.cases.spi;

import java.util.Optional;
import org.banjian.shared.CaseNo;

/** What people call a subject 办理对象 of a case, such as the name of a class. */
public interface SubjectNames {

    /** Empty if the subject is not one of the implementing module's. */
    Optional<String> nameOf(CaseNo caseNo, String subject);
}
