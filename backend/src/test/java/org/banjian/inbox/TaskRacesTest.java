package org.banjian.inbox;

import org.banjian.cases.Cases;
import org.banjian.testing.FilingDesk;
import org.banjian.workflow.Workflow;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Eight at once on one task, on both databases. */
class TaskRacesTest {

    interface OnOneTask {

        ApplicationContext product();

        @Test
        default void oneOfEightTakes() throws Exception {
            TaskRaces.takeByEight(desk(), inbox(), projection());
        }

        @Test
        default void oneOfEightFinishes() throws Exception {
            TaskRaces.finishByEight(desk(), inbox(), product().getBean(Cases.class), projection());
        }

        @Test
        default void releaseAndReassignDoNotOverwriteEachOther() throws Exception {
            TaskRaces.takeAgainstReassignAndRelease(desk(), inbox(), product().getBean(Workflow.class), projection());
        }

        private FilingDesk desk() {
            return product().getBean(FilingDesk.class);
        }

        private Inbox inbox() {
            return product().getBean(Inbox.class);
        }

        private InboxProjection projection() {
            return product().getBean(InboxProjection.class);
        }
    }

    @Nested
    class OnH2 extends DemoTest.OnH2 implements OnOneTask {

        @Autowired
        ApplicationContext product;

        @Override
        public ApplicationContext product() {
            return product;
        }
    }

    @Nested
    class OnMySql extends DemoTest.OnMySql implements OnOneTask {

        @Autowired
        ApplicationContext product;

        @Override
        public ApplicationContext product() {
            return product;
        }
    }
}
