package org.banjian;

import java.util.List;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.ObjectionDesk;
import org.banjian.notices.SaveExamination;
import org.banjian.payments.MoneyTest;
import org.banjian.shared.CaseNo;
import org.banjian.testing.ClaimDesk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection is examined: the commands of the task, and the one for cases whose diagram has no task. */
final class ObjectionWalk {

    private static final String STEP = "userTask_examineObjection";

    private ObjectionWalk() {}

    static void walk(CommandWalk walk, MoneyTest test, CaseNo caseNo) {
        ClaimDesk desk = test.desk();
        JdbcClient jdbc = test.bean(JdbcClient.class);
        String task = desk.task(caseNo, STEP).id();
        desk.take(ClaimDesk.EXAMINER, caseNo, STEP);
        ObjectionDesk objections = test.bean(ObjectionDesk.class);
        SaveExamination somebody = new SaveExamination(List.of("row"), List.of());
        walk.as(ClaimDesk.EXAMINER, "ObjectionDesk.save", () -> objections.save(caseNo, task, somebody));
        jdbc.sql("delete from objection_person").update();
        String id = jdbc.sql("select id from public_objection where task_id = ?")
                .param(task)
                .query(String.class)
                .single();
        jdbc.sql("update public_objection set task_id = null where id = ?")
                .param(id)
                .update();
        NoticeDesk notices = test.bean(NoticeDesk.class);
        walk.as(ClaimDesk.EXAMINER, "NoticeDesk.examine", () -> notices.examine(caseNo, id, "经核实，情况不属实。"));
        jdbc.sql("update public_objection set task_id = ?, examined_at = null, outcome = null where id = ?")
                .params(task, id)
                .update();
        desk.examine(caseNo, task, "NOT_UPHELD", null);
    }
}
