package org.banjian.training.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseWork;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.packs.Fact;
import org.banjian.packs.Pack;
import org.banjian.packs.Reason;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works on which class now, and by which rules: what every command on a class begins with. */
@Component
class ClassDesk {

    /** The date fact of a pack that limits the training 培训最迟结束日. */
    private static final String LATEST_END = "trainingLatestEnd";

    /** A class whose own task the actor works on; the case is locked until the transaction ends. */
    record Work(Actor actor, ClassRow row, OpenTask task, Pack pack, LocalDate today, @Nullable LocalDate latestEnd) {

        CaseNo caseNo() {
            return row.caseNo();
        }
    }

    private final Actors actors;
    private final CaseAccess access;
    private final CaseWork work;
    private final CaseFacts cases;
    private final Facts facts;
    private final ClassRows rows;
    private final LegalClock clock;

    ClassDesk(
            Actors actors,
            CaseAccess access,
            CaseWork work,
            CaseFacts cases,
            Facts facts,
            ClassRows rows,
            LegalClock clock) {
        this.actors = actors;
        this.access = access;
        this.work = work;
        this.cases = cases;
        this.facts = facts;
        this.rows = rows;
        this.clock = clock;
    }

    /** The first of the panels that is open for the class says what is worked on; else the refusal of the first. */
    Work working(CaseNo caseNo, String classId, String... panels) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        if (rows.find(caseNo, classId).isEmpty()) {
            throw Refusal.notFound();
        }
        String panel = panels[0];
        for (String one : panels) {
            if (work.openTask(caseNo, one, classId).isPresent()) {
                panel = one;
                break;
            }
        }
        OpenTask task = work.requireTaken(caseNo, panel, classId);
        ClassRow row = rows.locked(caseNo, classId).orElseThrow(Refusal::notFound);
        return new Work(actor, row, task, cases.pack(caseNo), clock.today(), latestEnd(caseNo));
    }

    /** The panels of the class's open tasks that the current actor may work on. */
    List<String> openPanels(CaseNo caseNo, String classId) {
        return ClassPanels.ALL.stream()
                .filter(panel -> work.openTask(caseNo, panel, classId)
                        .filter(task -> task.mine())
                        .isPresent())
                .toList();
    }

    @Nullable
    LocalDate latestEnd(CaseNo caseNo) {
        return cases.pack(caseNo).facts().containsKey(LATEST_END)
                        && facts.value(caseNo, null, LATEST_END) instanceof LocalDate day
                ? day
                : null;
    }

    @Nullable
    String latestEndClause(CaseNo caseNo) {
        Fact fact = cases.pack(caseNo).facts().get(LATEST_END);
        return fact == null ? null : fact.clause();
    }

    LocalDate today() {
        return clock.today();
    }

    LocalDateTime now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }

    Pack pack(CaseNo caseNo) {
        return cases.pack(caseNo);
    }

    Violation violation(Work at, String code, String message, @Nullable String field, @Nullable String remedy) {
        return violation(at.pack(), at.task().stepId(), code, message, field, remedy);
    }

    /** Clause and, unless said here, remedy come from the pack's reason of that code; else the clause is the step's first. */
    static Violation violation(
            Pack pack, String stepId, String code, String message, @Nullable String field, @Nullable String remedy) {
        Reason reason = pack.reasons().get(code);
        Step step = pack.steps().get(stepId);
        String clause = reason != null
                ? reason.clause()
                : step == null || step.clauses().isEmpty()
                        ? null
                        : step.clauses().get(0);
        return new Violation(
                code, message, clause, field, null, null, remedy == null && reason != null ? reason.remedy() : remedy);
    }
}
