package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.cases.CorrectionItem.ItemKind;
import org.banjian.cases.Interference.Broken;
import org.banjian.identity.Actor;
import org.banjian.packs.Releases;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A throw in the last listener leaves nothing behind: no opinion, no data, no audit entry, no token, no row anywhere. */
@CasesModuleTest
class CommandRollbackTest {

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    Releases releases;

    @Autowired
    Traces traces;

    @Autowired
    Interference interference;

    /** A command with everything it needs made ready, about to be given. */
    private interface Ready {
        void give();
    }

    private interface Preparation {
        Ready prepare(CommandRollbackTest test);
    }

    /** @param method the method of {@link Cases} */
    private record Command(String method, String name, Preparation preparation) {
        @Override
        public String toString() {
            return method + ": " + name;
        }
    }

    static Stream<Command> commands() {
        return Stream.of(
                new Command("open", "a case", test -> {
                    Actor signer = test.office.firm(true);
                    return () -> test.office.open(signer);
                }),
                new Command("saveDraft", "a first draft", test -> {
                    Actor signer = test.office.firm(true);
                    CaseNo caseNo = test.office.open(signer);
                    return () -> test.office.save(signer, caseNo, Office.PLAN, Office.plan());
                }),
                new Command("submit", "the plan", test -> {
                    Actor signer = test.office.firm(true);
                    CaseNo caseNo = test.office.open(signer);
                    return () -> test.office.submit(signer, caseNo, Office.plan());
                }),
                new Command("submit", "the filing, which opens the review", test -> {
                    Actor signer = test.office.firm(true);
                    CaseNo caseNo = test.office.open(signer);
                    test.office.submit(signer, caseNo, Office.plan());
                    return () -> test.office.submit(signer, caseNo, Office.opinionOfFirm());
                }),
                new Command("submit", "the correction", test -> {
                    Actor signer = test.office.firm(true);
                    CaseNo caseNo = test.office.filed(signer, Office.plan());
                    String taskId = test.taken(caseNo);
                    test.office.decide(test.office.reviewer(), caseNo, corrections(taskId));
                    return () -> test.office.submit(signer, caseNo, Map.of("explanation", "已补正。"));
                }),
                new Command("submit", "under a version that is no longer in force, which moves the draft", test -> {
                    Actor signer = test.office.firm(true);
                    CaseNo caseNo = test.office.open(signer);
                    NextVersion.release(test.releases);
                    test.office.at(NextVersion.IN_FORCE);
                    return () -> {
                        try {
                            test.office.submit(signer, caseNo, Office.plan());
                        } catch (Refusal moved) {
                            assertThat(moved.code()).isEqualTo("PACK_VERSION_CHANGED");
                        }
                    };
                }),
                new Command("reveal", "a masked value", test -> {
                    Actor signer = test.office.firm(true);
                    CaseNo caseNo = test.office.filed(signer, Office.plan());
                    test.taken(caseNo);
                    return () -> test.office.as(
                            test.office.reviewer(),
                            () -> test.cases.reveal(caseNo, new RevealValue("cyqy-plan.mobile", "核对电话")));
                }),
                new Command("decide", "PASS", test -> test.decision(Office::pass)),
                new Command("decide", "CORRECT", test -> test.decision(CommandRollbackTest::corrections)),
                new Command("decide", "REJECT", test -> test.decision(taskId -> Office.reject(taskId, "INCOMPLETE"))));
    }

    private static DecideTask corrections(String taskId) {
        return Office.correct(taskId, new CorrectionItem(ItemKind.FIELD, "cyqy-plan.place", "", "请写明楼层。"));
    }

    private Ready decision(java.util.function.Function<String, DecideTask> command) {
        Actor signer = office.firm(true);
        CaseNo caseNo = office.filed(signer, Office.plan());
        String taskId = taken(caseNo);
        return () -> office.decide(office.reviewer(), caseNo, command.apply(taskId));
    }

    private String taken(CaseNo caseNo) {
        String taskId = office.task(office.reviewer(), caseNo).id();
        office.take(office.reviewer(), taskId);
        return taskId;
    }

    @BeforeEach
    void begin() {
        office.begin();
        interference.missing();
        interference.arm(false);
    }

    @AfterEach
    void disarm() {
        interference.arm(false);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void leavesNothingBehind(Command command) {
        Ready ready = command.preparation().prepare(this);
        Map<String, Long> before = traces.rows();
        interference.arm(true);
        assertThatThrownBy(ready::give).isInstanceOf(Broken.class);
        assertThat(traces.rows()).isEqualTo(before);
        interference.arm(false);
        ready.give();
        assertThat(traces.rows()).as("the command itself works").isNotEqualTo(before);
    }

    @Test
    void everyCommandIsTried() {
        Set<String> declared = Arrays.stream(Cases.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = commands().map(Command::method).collect(Collectors.toCollection(TreeSet::new));
        tried.add("act"); // CaseGrammar: the diagrams of this pack offer none
        assertThat(tried).isEqualTo(declared);
    }
}
