package org.banjian.training;

import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseFacts;
import org.banjian.inbox.DemoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Import(TrainingDesk.class)
class TrainingOnH2Test extends DemoTest.OnH2 implements TrainingTests {

    @Autowired
    TrainingDesk desk;

    @Autowired
    CaseFacts facts;

    @Autowired
    AuditTrail trail;

    @LocalServerPort
    int port;

    @Override
    public TrainingDesk desk() {
        return desk;
    }

    @Override
    public CaseFacts facts() {
        return facts;
    }

    @Override
    public AuditTrail trail() {
        return trail;
    }

    @Override
    public int port() {
        return port;
    }
}
