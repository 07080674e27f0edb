package org.banjian.cases.internal;

import java.util.ArrayList;
import java.util.List;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView;
import org.banjian.cases.CaseView.Progress;
import org.banjian.cases.CaseView.StageProgress;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.ClauseView;
import org.banjian.identity.Actor;
import org.banjian.packs.Clause;
import org.banjian.packs.Pack;
import org.banjian.packs.Stage;
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

    CaseViews(CaseData data, StepRecords steps, DueDates dueDates, RegionNames regions, PackChanges changes) {
        this.data = data;
        this.steps = steps;
        this.dueDates = dueDates;
        this.regions = regions;
        this.changes = changes;
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
                steps.open(file.caseNo().value()).stream()
                        .map(step -> summary(actor, step))
                        .toList(),
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

    private TaskSummary summary(Actor actor, StepRecord step) {
        return new TaskSummary(
                step.taskId(),
                step.stepId(),
                step.name(),
                step.roleName(),
                step.unitName(),
                step.takenByName(),
                actor.personId().equals(step.takenBy()),
                step.isFor(actor),
                step.dueOn(),
                dueDates.left(step.dueOn()),
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
