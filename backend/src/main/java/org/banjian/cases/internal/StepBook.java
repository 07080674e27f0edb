package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the task that a command names 环节, and says who was first when it is gone. */
@Component
class StepBook {

    private final StepRecords steps;
    private final CaseData data;

    StepBook(StepRecords steps, CaseData data) {
        this.steps = steps;
        this.data = data;
    }

    /** The open task of this very case; 404 when it is another's, 409 with who and when once it is done. */
    StepRecord open(CaseFile file, String taskId) {
        StepRecord record = steps.findById(taskId)
                .filter(step -> step.caseNo().equals(file.caseNo()))
                .orElseThrow(Refusal::notFound);
        if (!record.open()) {
            throw handled(record);
        }
        return record;
    }

    static Refusal handled(StepRecord record) {
        String who = record.finishedByName();
        java.time.LocalDateTime at = record.finishedAt();
        if (who == null || at == null) {
            return Refusal.conflict(Workflow.ALREADY_HANDLED, "“" + record.title() + "”已经结束，不能再办理，请刷新页面查看办件的最新进展。")
                    .with("taskId", record.taskId());
        }
        String outcome = record.outcome() == null ? "" : "，结果为“" + Outcomes.name(record.outcome()) + "”";
        return Refusal.conflict(
                        Workflow.ALREADY_HANDLED,
                        "“%s”已由%s于 %s %s 办理%s，您的操作没有生效，请刷新页面查看办件的最新进展。"
                                .formatted(
                                        record.title(),
                                        who,
                                        at.toLocalDate(),
                                        at.toLocalTime().withNano(0),
                                        outcome))
                .with("taskId", record.taskId())
                .with("handledBy", who)
                .with("handledAt", Times.at(at).toString());
    }

    Step step(Pack pack, StepRecord record) {
        return stepOf(pack, record)
                .orElseThrow(() -> new IllegalStateException("the pack has no step " + record.stepId()));
    }

    /** The step with what the calls that led to it give. */
    static Optional<Step> stepOf(Pack pack, StepRecord record) {
        return pack.step(record.stepId(), record.calls());
    }

    static void requireOutcome(Step step, String outcome) {
        if (!step.outcomes().contains(outcome)) {
            throw Refusal.conflict(
                            "OUTCOME_NOT_OFFERED",
                            "“%s”没有“%s”这一办理结果，可以选择：%s。"
                                    .formatted(
                                            step.name(),
                                            Outcomes.name(outcome),
                                            String.join(
                                                    "、",
                                                    step.outcomes().stream()
                                                            .map(Outcomes::name)
                                                            .toList())))
                    .with("offered", step.outcomes());
        }
    }

    /** What follows from finishing a task: what it opened, else what waits about the same subject, else what waits; null when closed. */
    @Nullable
    StepRecord next(CaseFile file, StepRecord finished, LocalDateTime at) {
        List<StepRecord> open = steps.open(file.caseNo().value());
        Comparator<StepRecord> nearest = Comparator.comparing(
                        (StepRecord step) -> !step.openedAt().isBefore(at) ? 0 : 1)
                .thenComparing(step -> Objects.equals(step.subject(), finished.subject()) ? 0 : 1);
        return open.stream().min(nearest).orElse(null);
    }

    /** Form id → version handed in, for the trail. */
    Map<String, Object> formVersions(CaseFile file) {
        Map<String, Object> result = new LinkedHashMap<>();
        data.newest(file.caseNo()).forEach((formId, version) -> result.put(formId, version.revision()));
        return result;
    }
}
