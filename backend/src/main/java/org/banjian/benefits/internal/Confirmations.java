package org.banjian.benefits.internal;

import org.banjian.cases.CaseFacts;
import org.banjian.identity.Actors;
import org.banjian.packs.Step;
import org.banjian.workflow.TaskFinished;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps who passed a case with its amounts 确认人, in the transaction of the decision. */
@Component
class Confirmations {

    private final CaseFacts cases;
    private final Facts facts;
    private final Assessments assessments;
    private final ExclusionBook book;
    private final Actors actors;

    Confirmations(CaseFacts cases, Facts facts, Assessments assessments, ExclusionBook book, Actors actors) {
        this.cases = cases;
        this.facts = facts;
        this.assessments = assessments;
        this.book = book;
        this.actors = actors;
    }

    @EventListener
    void on(TaskFinished finished) {
        var task = finished.task();
        Step step = cases.pack(task.caseNo()).steps().get(task.stepId());
        if (step == null || !judgesPersons(step)) {
            return;
        }
        String outcome = facts.outcome(task.caseNo(), task.subject(), task.stepId());
        if (outcome == null || !BenefitPanels.PASSING.contains(outcome)) {
            return;
        }
        actors.find().ifPresent(actor -> assessments
                .newest(task.caseNo())
                .ifPresent(head -> book.confirm(
                        task.id(),
                        head.id(),
                        task.name(),
                        actor,
                        Group.total(assessments.groups(head)).amount())));
    }

    private static boolean judgesPersons(Step step) {
        @Nullable String panel = step.properties().get("panel");
        return OpenPanels.BENEFITS.equals(panel) || OpenPanels.COMPARISON.equals(panel);
    }
}
