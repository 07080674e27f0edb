package org.banjian.cases.internal;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The filled forms of all cases. */
interface FormVersions extends JpaRepository<FormVersion, String> {

    /** Oldest version first. */
    @Query("select f from FormVersion f where f.caseNo = :caseNo order by f.formId, f.revision")
    List<FormVersion> of(String caseNo);

    @Query("select f from FormVersion f where f.caseNo = :caseNo and f.formId = :formId order by f.revision")
    List<FormVersion> of(String caseNo, String formId);
}
