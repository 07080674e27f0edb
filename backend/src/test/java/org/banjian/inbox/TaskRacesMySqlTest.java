package org.banjian.inbox;

import org.banjian.cases.Cases;
import org.banjian.testing.FilingDesk;
import org.banjian.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskRacesMySqlTest extends DemoTest.OnMySql {

    @Autowired
    FilingDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxProjection projection;

    @Autowired
    Cases cases;

    @Autowired
    Workflow workflow;

    @Test
    void oneOfEightTakes() throws Exception {
        TaskRaces.takeByEight(desk, inbox, projection);
    }

    @Test
    void oneOfEightFinishes() throws Exception {
        TaskRaces.finishByEight(desk, inbox, cases, projection);
    }

    @Test
    void releaseAndReassignDoNotOverwriteEachOther() throws Exception {
        TaskRaces.takeAgainstReassignAndRelease(desk, inbox, workflow, projection);
    }
}
