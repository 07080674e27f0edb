package org.banjian.rehearsal.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.banjian.cases.CaseView;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.rehearsal.internal.Scene;

/** Until when, and how it was counted. */
public final class DueDays {

    private final Scene scene;

    public DueDays(Scene scene) {
        this.scene = scene;
    }

    @Then("{string} 的期限为 {string}")
    public void due(String step, String day) {
        String actual = Objects.toString(task(step).dueOn(), "未定");
        if (!actual.equals(day)) {
            throw new AssertionError("“" + step + "”的期限应为 " + day + "，实际为 " + actual + "（"
                    + task(step).dueText() + "）。");
        }
    }

    @Then("{string} 的期限说明为 {string}")
    public void explained(String step, String words) {
        String actual = shown(step);
        if (!actual.equals(words)) {
            throw new AssertionError("“" + step + "”的期限说明应为“" + words + "”，实际为“" + actual + "”。");
        }
    }

    @Then("办理记录中 {int} 次写明 {string}")
    public void recorded(int times, String words) {
        scene.expectNothingRefused();
        List<String> lines =
                scene.look(scene.applicant(), () -> scene.hands().queries().timeline(scene.caseNo())).stream()
                        .map(entry -> entry.text())
                        .toList();
        long found = lines.stream().filter(line -> line.contains(words)).count();
        if (found != times) {
            throw new AssertionError("办理记录中应 " + times + " 次写明“" + words + "”，实际 " + found + " 次：" + lines);
        }
    }

    /** Of the open task, or of the step whose time stands. */
    private String shown(String step) {
        String id = scene.step(step).id();
        CaseView file = view();
        return Stream.concat(
                        file.tasks().stream()
                                .filter(task -> task.stepId().equals(id))
                                .map(TaskSummary::dueText),
                        file.timers().stream()
                                .filter(timer -> timer.elementId().equals(id))
                                .map(CaseView.TimerView::dueText))
                .findFirst()
                .map(String::valueOf)
                .orElseThrow(() -> new AssertionError("办件没有停在“" + step + "”，它的期限也没有暂停。"));
    }

    private TaskSummary task(String step) {
        String id = scene.step(step).id();
        return view().tasks().stream()
                .filter(task -> task.stepId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("办件没有停在“" + step + "”。"));
    }

    private CaseView view() {
        scene.expectNothingRefused();
        return scene.look(scene.applicant(), () -> scene.hands().queries().view(scene.caseNo()));
    }
}
