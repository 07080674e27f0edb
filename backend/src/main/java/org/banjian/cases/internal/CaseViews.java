package org.banjian.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView;
import org.banjian.cases.CaseView.Progress;
import org.banjian.cases.CaseView.StageProgress;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.CaseView.TimerView;
import org.banjian.cases.ClauseView;
import org.banjian.cases.DueState;
import org.banjian.cases.RegionNames;
import org.banjian.identity.Actor;
import org.banjian.packs.Clause;
import org.banjian.packs.Pack;
import org.banjian.packs.Stage;
import org.banjian.packs.Step;
import org.banjian.workflow.RunningTimer;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up what people see of a case. */
@Component
class CaseViews {

    private final CaseData data;
    private final StepRecords steps;
    private final DueDates dueDates;
    private final RegionNames regions;
    private final PackChanges changes;
    private final SubjectNaming names;
    private final CaseActions actions;
    private final Workflow workflow;

    CaseViews(
            CaseData data,
            StepRecords steps,
            DueDates dueDates,
            RegionNames regions,
            SubjectNaming names,
            CaseActions actions,
            Workflow workflow,
            PackChanges changes) {
        this.changes = changes;
        this.names = names;
        this.actions = actions;
        this.workflow = workflow;
        this.data = data;
        this.steps = steps;
        this.dueDates = dueDates;
        this.regions = regions;
    }

    CaseView of(Actor actor, CaseFile file) {
        Pack pack = data.pack(file);
        return new CaseView(
                file.caseNo().value(),
                file.packCode(),
                file.title(),
                file.packVersion(),
                file.applicantName(),
                file.applicantCreditCode(),
                regions.name(file.region()),
                file.status(),
                file.result(),
                file.resultName(),
                FormField.text(file.stage()),
                progress(pack, file),
                Times.at(file.openedAt()),
                Times.atOrNull(file.filedAt()),
                Times.atOrNull(file.closedAt()),
                file.amountText(),
                file.amounts(),
                steps.open(file.caseNo().value()).stream()
                        .map(step -> summary(actor, pack, step))
                        .toList(),
                actions.of(actor, file, pack),
                timers(file, pack),
                file.version(),
                changes.newest(file.caseNo()));
    }

    static List<StageProgress> progress(Pack pack, CaseFile file) {
        int current = -1;
        for (int i = 0; i < pack.stages().size(); i++) {
            if (pack.stages().get(i).id().equals(file.stage())) {
                current = i;
            }
        }
        boolean closed = file.status() == CaseStatus.CLOSED;
        List<StageProgress> line = new ArrayList<>();
        for (int i = 0; i < pack.stages().size(); i++) {
            Stage stage = pack.stages().get(i);
            Progress state = i < current || (i == current && closed)
                    ? Progress.DONE
                    : i == current ? Progress.CURRENT : Progress.AHEAD;
            line.add(new StageProgress(stage.id(), stage.name(), state));
        }
        return line;
    }

    /** The deadlines that run; one whose day no fact gives yet is shown as not fixed. */
    private List<TimerView> timers(CaseFile file, Pack pack) {
        if (file.status() == CaseStatus.CLOSED) {
            return List.of();
        }
        return Stream.concat(
                        dueDates.stopped(file.caseNo()).stream().map(stopped -> stopped(file, pack, stopped)),
                        workflow.timers(file.caseNo()).stream().map(timer -> timer(file, pack, timer)))
                .toList();
    }

    /** The authority's time that stands while the applicant corrects. */
    private TimerView stopped(CaseFile file, Pack pack, StepDeadline row) {
        Step step = pack.steps().get(row.stepId());
        return new TimerView(
                row.stepId(),
                step == null ? "" : step.name(),
                row.subject(),
                names.of(file.caseNo(), row.subject()),
                null,
                null,
                DueState.STOPPED,
                dueDates.stopped(row));
    }

    private TimerView timer(CaseFile file, Pack pack, RunningTimer timer) {
        Instant dueAt = timer.dueAt();
        LocalDate dueOn = dueAt == null
                ? null
                : dueAt.minusMillis(1).atZone(LegalClock.ZONE).toLocalDate();
        Step event = pack.steps().get(timer.elementId());
        return new TimerView(
                timer.elementId(),
                event == null ? "" : event.name(),
                timer.subject(),
                names.of(file.caseNo(), timer.subject()),
                dueOn,
                dueDates.left(dueOn),
                dueDates.state(dueOn, true),
                dueOn == null ? DueDates.UNKNOWN : DueDates.words(dueOn));
    }

    TaskSummary summary(Actor actor, Pack pack, StepRecord step) {
        return new TaskSummary(
                step.taskId(),
                step.stepId(),
                step.name(),
                step.subject(),
                step.subjectName(),
                StepBook.stepOf(pack, step).map(Step::panel).orElse(null),
                step.roleName(),
                step.unitName(),
                step.takenByName(),
                actor.personId().equals(step.takenBy()),
                step.isFor(actor),
                step.dueOn(),
                dueDates.left(step.dueOn()),
                dueDates.state(step.dueOn(), step.dueUnknown()),
                step.dueText());
    }

    static @Nullable String stageName(Pack pack, @Nullable String stageId) {
        return pack.stages().stream()
                .filter(stage -> stage.id().equals(stageId))
                .map(Stage::name)
                .findFirst()
                .orElse(null);
    }

    static List<ClauseView> clauses(Pack pack) {
        return pack.clauses().values().stream().map(CaseViews::clause).toList();
    }

    static List<ClauseView> clauses(Pack pack, List<String> ids) {
        return ids.stream()
                .map(pack.clauses()::get)
                .filter(clause -> clause != null)
                .map(CaseViews::clause)
                .toList();
    }

    private static ClauseView clause(Clause clause) {
        Clause.Ambiguity ambiguity = clause.ambiguity();
        return new ClauseView(
                clause.id(),
                clause.location(),
                clause.text(),
                clause.kind(),
                clause.realisedBy(),
                ambiguity == null ? null : ambiguity.issue(),
                ambiguity == null ? null : ambiguity.resolution());
    }
}
