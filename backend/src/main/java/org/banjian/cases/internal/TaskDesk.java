package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.FindingView;
import org.banjian.cases.FindingView.FindingState;
import org.banjian.cases.FindingView.Severity;
import org.banjian.cases.TaskView;
import org.banjian.cases.TaskView.OutcomeView;
import org.banjian.cases.TaskView.ReasonView;
import org.banjian.cases.TaskWork;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.DutySeparation;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks 环节任务 as the desk shows them. */
@Service
@Transactional(readOnly = true)
class TaskDesk implements CaseTasks {

    private final Actors actors;
    private final Scope scope;
    private final StepRecords steps;
    private final CaseData data;
    private final FindingsBook findings;
    private final CorrectableItems correctable;
    private final Opinions opinions;
    private final DutySeparation duties;
    private final DueDates dueDates;
    private final ProcessModels models;

    TaskDesk(
            Actors actors,
            Scope scope,
            StepRecords steps,
            CaseData data,
            FindingsBook findings,
            CorrectableItems correctable,
            Opinions opinions,
            DutySeparation duties,
            DueDates dueDates,
            ProcessModels models) {
        this.actors = actors;
        this.scope = scope;
        this.steps = steps;
        this.data = data;
        this.findings = findings;
        this.correctable = correctable;
        this.opinions = opinions;
        this.duties = duties;
        this.dueDates = dueDates;
        this.models = models;
    }

    @Override
    public TaskView view(String taskId) {
        Actor actor = actors.current();
        StepRecord record = steps.findById(taskId).orElseThrow(Refusal::notFound);
        CaseFile file = scope.seen(actor, record.caseNo());
        Pack pack = data.pack(file);
        Step step = StepBook.stepOf(pack, record)
                .orElseThrow(() -> new IllegalStateException("the pack has no step " + record.stepId()));
        boolean officeSide = !Scope.applicantSide(actor, file);
        boolean decision = officeSide && !record.ofApplicant();
        List<FindingView> raised = decision ? raised(file, pack, step, record) : List.of();
        Refusal whyNot = refusal(actor, file, record);
        boolean mine = actor.personId().equals(record.takenBy());
        return new TaskView(
                record.taskId(),
                file.caseNo().value(),
                record.stepId(),
                record.name(),
                record.subject(),
                record.subjectName(),
                record.roleName(),
                record.unitName(),
                step.formKey(),
                step.panel(),
                outcomes(pack, step, raised),
                CaseViews.clauses(pack, step.clauses()),
                record.takenByName(),
                mine,
                record.open() && !record.ofApplicant() && whyNot == null && record.takenBy() == null,
                record.open() && whyNot == null && (record.ofApplicant() || mine),
                whyNot == null ? null : whyNot.message(),
                record.dueOn(),
                dueDates.left(record.dueOn()),
                dueDates.state(record.dueOn(), record.dueUnknown()),
                record.dueText(),
                raised,
                decision ? reasons(pack) : List.of(),
                data.correctionItems(file.caseNo()),
                decision && step.outcomes().contains(Outcomes.CORRECT) ? correctable.of(file, pack) : List.of());
    }

    /** For an open task what the table says now; for a finished one what it said then. */
    private List<FindingView> raised(CaseFile file, Pack pack, Step step, StepRecord record) {
        String table = step.findings();
        if (table == null || !record.open()) {
            return findings.of(pack, record.taskId());
        }
        return findings.raise(pack, record, table).findings();
    }

    private List<OutcomeView> outcomes(Pack pack, Step step, List<FindingView> raised) {
        FindingView obstacle = raised.stream()
                .filter(finding -> finding.state() != FindingState.OVERRULED)
                .filter(finding -> finding.severity() != Severity.warn)
                .findFirst()
                .orElse(null);
        ProcessModel model = models.of(pack);
        return step.outcomes().stream()
                .map(outcome -> {
                    boolean blocked = obstacle != null && Outcomes.passes(outcome);
                    return new OutcomeView(
                            outcome,
                            Outcomes.name(outcome),
                            !blocked,
                            blocked && obstacle != null ? obstacle.message() + "（依据 " + obstacle.clause() + "）" : null,
                            model.consequence(step, outcome));
                })
                .toList();
    }

    private static List<ReasonView> reasons(Pack pack) {
        return pack.reasons().values().stream()
                .map(reason -> new ReasonView(reason.code(), reason.text(), reason.clause()))
                .toList();
    }

    /** Why the actor cannot work on the task; null if he can. */
    private @Nullable Refusal refusal(Actor actor, CaseFile file, StepRecord record) {
        if (!record.open()) {
            return StepBook.handled(record);
        }
        if (!record.isFor(actor)) {
            return Refusal.forbidden(
                    "ROLE_MISSING",
                    "“" + record.name() + "”由" + record.unitName() + "的" + record.roleName() + "办理，您的办理身份不能办理。");
        }
        if (record.ofApplicant()) {
            return null;
        }
        return duties.check(actor, record.duty(), file.organisationId(), opinions.pastActs(file.caseNo()))
                .orElse(null);
    }

    @Override
    public void requireTakeable(Actor actor, String taskId) {
        StepRecord record = steps.findById(taskId).orElseThrow(Refusal::notFound);
        CaseFile file = scope.seen(actor, record.caseNo());
        Refusal refusal = refusal(actor, file, record);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public TaskWork work(String taskId) {
        return work(steps.findById(taskId).orElseThrow(Refusal::notFound));
    }

    @Override
    public List<TaskWork> open(String afterId, int limit) {
        return steps.open(afterId, Limit.of(limit)).stream().map(this::work).toList();
    }

    private TaskWork work(StepRecord record) {
        CaseFile file = data.file(record.caseNo());
        LocalDateTime finishedAt = record.finishedAt();
        String outcome = record.outcome();
        return new TaskWork(
                record.taskId(),
                file.caseNo(),
                file.packCode(),
                file.title(),
                file.applicantName(),
                file.applicantCreditCode(),
                file.region(),
                record.stepId(),
                record.name(),
                record.subject(),
                record.subjectName(),
                record.roleName(),
                record.stage(),
                CaseViews.stageName(data.pack(file), record.stage()),
                record.officeId(),
                record.organisationId(),
                record.platformRole(),
                file.amountText(),
                record.dueOn(),
                record.dueText(),
                record.dueUnknown(),
                record.takenBy(),
                record.openedAt().atZone(LegalClock.ZONE).toInstant(),
                finishedAt == null ? null : finishedAt.atZone(LegalClock.ZONE).toInstant(),
                record.finishedBy(),
                outcome == null ? null : Outcomes.name(outcome));
    }
}
