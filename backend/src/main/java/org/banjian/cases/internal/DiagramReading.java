package org.banjian.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.cases.CaseView.Progress;
import org.banjian.cases.DiagramView;
import org.banjian.cases.DiagramView.DiagramProcess;
import org.banjian.cases.DiagramView.DiagramStep;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.workflow.Position.ProcessPosition;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The diagrams of a case 流程图 with where it is, and the same as a list: who, when, by which clause. */
@Component
class DiagramReading {

    private final Workflow workflow;
    private final StepRecords steps;
    private final CaseData data;
    private final ProcessModels models;

    DiagramReading(Workflow workflow, StepRecords steps, CaseData data, ProcessModels models) {
        this.workflow = workflow;
        this.steps = steps;
        this.data = data;
        this.models = models;
    }

    DiagramView of(CaseFile file) {
        Pack pack = data.pack(file);
        ProcessModel model = models.of(pack);
        Map<String, DiagramProcess> begun = new LinkedHashMap<>();
        for (ProcessPosition position : workflow.position(file.caseNo()).processes()) {
            begun.merge(
                    position.processId(),
                    new DiagramProcess(
                            position.processId(), position.name(), position.xml(), position.done(), position.current()),
                    DiagramReading::both);
        }
        Map<String, DiagramProcess> processes = new LinkedHashMap<>();
        collect(pack.process(), pack, model, begun, processes);
        begun.forEach(processes::putIfAbsent);
        List<StepRecord> records = steps.of(file.caseNo().value());
        List<DiagramStep> list = new ArrayList<>();
        for (DiagramProcess process : processes.values()) {
            for (Step step : pack.steps().values()) {
                String calls = model.called(step.id()).orElse(null);
                if (step.processId().equals(process.processId()) && (step.isUserTask() || calls != null)) {
                    list.add(step(step, process, records, calls));
                }
            }
        }
        return new DiagramView(List.copyOf(processes.values()), list);
    }

    /** A process and all that it calls, begun or ahead, each once. */
    private static void collect(
            String processId,
            Pack pack,
            ProcessModel model,
            Map<String, DiagramProcess> begun,
            Map<String, DiagramProcess> found) {
        if (found.containsKey(processId)) {
            return;
        }
        DiagramProcess known = begun.get(processId);
        found.put(
                processId,
                known != null
                        ? known
                        : new DiagramProcess(
                                processId, model.processName(processId), model.xml(processId), List.of(), List.of()));
        pack.steps().values().stream()
                .filter(step -> step.processId().equals(processId))
                .flatMap(step -> model.called(step.id()).stream())
                .forEach(called -> collect(called, pack, model, begun, found));
    }

    private static DiagramProcess both(DiagramProcess earlier, DiagramProcess later) {
        List<String> done = new ArrayList<>(earlier.done());
        later.done().stream().filter(id -> !done.contains(id)).forEach(done::add);
        List<String> current = new ArrayList<>(earlier.current());
        later.current().stream().filter(id -> !current.contains(id)).forEach(current::add);
        return new DiagramProcess(later.processId(), later.name(), later.xml(), done, current);
    }

    private static DiagramStep step(
            Step step, DiagramProcess process, List<StepRecord> records, @Nullable String calls) {
        StepRecord newest = records.stream()
                .filter(record -> record.stepId().equals(step.id()))
                .reduce((older, newer) -> newer)
                .orElse(null);
        Progress state = process.current().contains(step.id())
                ? Progress.CURRENT
                : process.done().contains(step.id()) ? Progress.DONE : Progress.AHEAD;
        String outcome = newest == null ? null : newest.outcome();
        return new DiagramStep(
                step.id(),
                step.processId(),
                step.name(),
                state,
                who(newest),
                newest == null
                        ? null
                        : Times.atOrNull(newest.finishedAt() != null ? newest.finishedAt() : newest.openedAt()),
                step.clauses(),
                outcome == null ? null : Outcomes.name(outcome),
                calls);
    }

    private static @Nullable String who(@Nullable StepRecord record) {
        if (record == null) {
            return null;
        }
        if (record.finishedByName() != null) {
            return record.unitName() + " " + record.finishedByName();
        }
        return record.takenByName() == null ? record.unitName() : record.unitName() + " " + record.takenByName();
    }
}
