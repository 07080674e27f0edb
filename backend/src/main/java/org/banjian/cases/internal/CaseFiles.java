package org.banjian.cases.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All cases. */
interface CaseFiles extends JpaRepository<CaseFile, String> {

    /** The first statement of a command: commands on one case follow one another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.caseNo = :caseNo")
    Optional<CaseFile> locked(String caseNo);
}
