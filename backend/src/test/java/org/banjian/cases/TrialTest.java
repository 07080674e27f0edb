package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banjian.audit.AuditTrail;
import org.banjian.audit.spi.Invariant;
import org.banjian.calendar.SandboxClock;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** People at work on cases of the trial packs, and what each of their tests looks at; a sub-class says on which database. */
@TrialModuleTest
abstract class TrialTest {

    @Autowired
    List<Invariant> invariants;

    @Autowired
    TrialDesk desk;

    @Autowired
    TrialDoubles doubles;

    @Autowired
    Office office;

    @Autowired
    CaseQueries queries;

    @Autowired
    CaseTasks tasks;

    @Autowired
    CaseWork work;

    @Autowired
    CaseAmounts amounts;

    @Autowired
    Workflow workflow;

    @Autowired
    AuditTrail audit;

    @Autowired
    Interference interference;

    @Autowired
    Traces traces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SandboxClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    Actor firm;

    @BeforeEach
    void begin() {
        desk.begin();
        interference.arm(false);
        interference.missing();
        doubles.missing.clear();
        firm = office.firm(false);
    }

    List<String> open(Actor actor, CaseNo caseNo) {
        return desk.view(actor, caseNo).tasks().stream()
                .map(task -> task.stepId() + (task.subject() == null ? "" : " " + task.subjectName()))
                .sorted()
                .toList();
    }

    static Refusal refused(ThrowingCallable command) {
        Refusal refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    void holds() {
        assertThat(invariants.stream()
                        .filter(invariant -> List.of("I6", "I8").contains(invariant.id()))
                        .flatMap(invariant -> invariant.offenders(20).stream()))
                .isEmpty();
        assertThat(audit.verify().intact()).isTrue();
    }
}
