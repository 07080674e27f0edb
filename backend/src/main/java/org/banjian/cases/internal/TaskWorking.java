package org.banjian.cases.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.CaseView;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.CaseWork;
import org.banjian.cases.Cases;
import org.banjian.cases.DecideTask;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work on tasks 环节办理 for the modules that own a panel. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TaskWorking implements CaseWork {

    private final Actors actors;
    private final Scope scope;
    private final CaseData data;
    private final StepRecords steps;
    private final CaseViews views;
    private final Opinions opinions;
    private final CaseTasks tasks;
    private final Cases cases;
    private final Workflow workflow;

    TaskWorking(
            Actors actors,
            Scope scope,
            CaseData data,
            StepRecords steps,
            CaseViews views,
            Opinions opinions,
            CaseTasks tasks,
            Cases cases,
            Workflow workflow) {
        this.actors = actors;
        this.scope = scope;
        this.data = data;
        this.steps = steps;
        this.views = views;
        this.opinions = opinions;
        this.tasks = tasks;
        this.cases = cases;
        this.workflow = workflow;
    }

    @Override
    public CaseView finish(CaseNo caseNo, String stepId, @Nullable String subject, String outcome, String opinion) {
        Actor actor = actors.current();
        scope.locked(actor, caseNo);
        StepRecord step = steps.open(caseNo.value()).stream()
                .filter(open -> open.stepId().equals(stepId) && Objects.equals(open.subject(), subject))
                .findFirst()
                .orElseThrow(() -> notOpen("办件 " + caseNo + " 现在不在这一环节"));
        if (step.takenBy() == null) {
            tasks.requireTakeable(actor, step.taskId());
            workflow.take(step.taskId(), actor.personId());
        }
        return cases.decide(
                caseNo, new DecideTask(step.taskId(), outcome, opinion, null, null, null, List.of(), List.of()));
    }

    @Override
    public OpenTask requireTaken(CaseNo caseNo, String panel) {
        return requireTaken(caseNo, panel, open -> true);
    }

    @Override
    public OpenTask requireTaken(CaseNo caseNo, String panel, @Nullable String subject) {
        return requireTaken(caseNo, panel, open -> Objects.equals(open.subject(), subject));
    }

    @Override
    public OpenTask requireTakenTask(CaseNo caseNo, String panel, String taskId) {
        return requireTaken(caseNo, panel, open -> open.taskId().equals(taskId));
    }

    @Override
    public Optional<Decision> decision(CaseNo caseNo, String taskId) {
        return opinions.of(caseNo).stream()
                .filter(one -> one.taskId().equals(taskId) && one.text() != null)
                .findFirst()
                .map(one -> new Decision(
                        one.outcome(), String.valueOf(one.text()), one.reasonCode(), one.clause(), one.personName()));
    }

    private OpenTask requireTaken(CaseNo caseNo, String panel, Predicate<StepRecord> wanted) {
        Actor actor = actors.current();
        Pack pack = data.pack(scope.locked(actor, caseNo));
        List<StepRecord> open =
                with(pack, caseNo, panel).stream().filter(wanted).toList();
        if (open.isEmpty()) {
            throw notOpen("办件现在没有可以在这里办理的环节");
        }
        List<StepRecord> ours = open.stream().filter(step -> step.isFor(actor)).toList();
        if (ours.isEmpty()) {
            StepRecord first = open.get(0);
            throw Refusal.forbidden("ROLE_MISSING", "“" + first.title() + "”由" + first.unitName() + "办理，您的办理身份不能办理。");
        }
        StepRecord mine = ours.stream()
                .filter(step -> step.ofApplicant() || actor.personId().equals(step.takenBy()))
                .findFirst()
                .orElseThrow(() -> Decisions.notTaken(ours.get(0)));
        return workflow.task(mine.taskId()).orElseThrow(() -> StepBook.handled(mine));
    }

    private List<StepRecord> with(Pack pack, CaseNo caseNo, String panel) {
        return steps.open(caseNo.value()).stream()
                .filter(step -> StepBook.stepOf(pack, step)
                        .map(Step::panel)
                        .filter(panel::equals)
                        .isPresent())
                .toList();
    }

    private static Refusal notOpen(String where) {
        return Refusal.conflict("STATE_CONFLICT", where + "，没有保存。请刷新页面查看办件的最新进展。");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TaskSummary> openTask(CaseNo caseNo, String panel, @Nullable String subject) {
        Actor actor = actors.current();
        Pack pack = data.pack(scope.seen(actor, caseNo));
        return with(pack, caseNo, panel).stream()
                .filter(step -> Objects.equals(step.subject(), subject))
                .findFirst()
                .map(step -> views.summary(actor, pack, step));
    }
}
