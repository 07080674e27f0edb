package org.banjian.cases.internal;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The tasks of all cases, open and done. */
interface StepRecords extends JpaRepository<StepRecord, String> {

    @Query("select s from StepRecord s where s.caseNo = :caseNo order by s.openedAt, s.taskId")
    List<StepRecord> of(String caseNo);

    @Query(
            "select s from StepRecord s where s.caseNo = :caseNo and s.state = org.banjian.cases.internal.StepRecord.State.OPEN"
                    + " order by s.openedAt, s.taskId")
    List<StepRecord> open(String caseNo);

    @Query("select s from StepRecord s where s.state = org.banjian.cases.internal.StepRecord.State.OPEN"
            + " and s.taskId > :afterId order by s.taskId")
    List<StepRecord> open(String afterId, Limit limit);
}
