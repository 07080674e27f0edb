package org.banjian.rehearsal.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banjian.cases.FindingView;
import org.banjian.identity.Actor;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.shared.Violation;
import org.banjian.workflow.OpenTask;

/** What comes of it. */
public final class Outcomes {

    private final Scene scene;

    public Outcomes(Scene scene) {
        this.scene = scene;
    }

    @Then("办件停在 {string}")
    public void waitsAt(String step) {
        scene.expectNothingRefused();
        scene.openTask(step);
    }

    @Then("{string} 停在 {string}")
    public void classWaitsAt(String className, String step) {
        scene.expectNothingRefused();
        scene.openTask(step, className);
    }

    @Then("办件没有停在 {string}")
    public void doesNotWaitAt(String idOrName) {
        scene.expectNothingRefused();
        var step = scene.step(idOrName);
        if (scene.hands().openTasks(scene.caseNo()).stream()
                .anyMatch(task -> task.stepId().equals(step.id()))) {
            throw new AssertionError("办件停在“" + step.name() + "”（" + step.id() + "）。");
        }
    }

    @Then("办件结束于 {string}")
    public void endedAt(String end) {
        scene.expectNothingRefused();
        var visits = scene.hands().visits(scene.caseNo());
        if (!scene.hands().openTasks(scene.caseNo()).isEmpty()
                || !visits.containsKey(scene.step(end).id())) {
            throw new AssertionError("办件没有结束于“" + end + "”，而是停在 " + scene.waiting() + "。");
        }
    }

    @Then("没有产生办件")
    public void noCase() {
        if (scene.hasCase()) {
            throw new AssertionError("产生了办件 " + scene.caseNo() + "。");
        }
    }

    @Then("被拒绝，代码 {string}，依据 {string}")
    public void refused(String code, String clause) {
        var refusal = scene.takeRefusal();
        var said = Stream.concat(
                        Stream.of(refusal.code() + " " + refusal.clause()),
                        refusal.violations().stream().map(it -> it.code() + " " + it.clause()))
                .distinct()
                .toList();
        boolean both = said.contains(code + " " + clause)
                || (refusal.code().equals(code)
                        && refusal.violations().stream().map(Violation::clause).anyMatch(clause::equals));
        if (!both) {
            throw new AssertionError("应以 " + code + "（" + clause + "）拒绝，实际为 "
                    + said.stream().map(it -> it.replace(" null", "")).collect(Collectors.joining("、")) + "："
                    + refusal.getMessage());
        }
    }

    @Then("被拒绝")
    public void refused() {
        scene.takeRefusal();
    }

    @Then("被拒绝，代码 {string}")
    public void refused(String code) {
        var refusal = scene.takeRefusal();
        boolean named = refusal.code().equals(code)
                || refusal.violations().stream().map(Violation::code).anyMatch(code::equals);
        if (!named) {
            throw new AssertionError("应以 " + code + " 拒绝，实际为 " + refusal.code() + "：" + refusal.getMessage());
        }
    }

    @Then("发现 {string}，依据 {string}")
    public void found(String code, String clause) {
        var findings = findings();
        if (findings.stream()
                .noneMatch(it -> it.code().equals(code) && it.clause().equals(clause))) {
            throw new AssertionError("没有发现 " + code + "（" + clause + "），实际发现：" + text(findings) + "。");
        }
    }

    @Then("没有发现")
    public void nothingFound() {
        var findings = findings();
        if (!findings.isEmpty()) {
            throw new AssertionError("应当没有发现，实际发现：" + text(findings) + "。");
        }
    }

    @Then("没有发现 {string}")
    public void notFound(String code) {
        var findings = findings();
        if (findings.stream().anyMatch(it -> it.code().equals(code))) {
            throw new AssertionError("不应发现 " + code + "，实际发现：" + text(findings) + "。");
        }
    }

    /** The open findings of the officer's task, or those that the applicant is shown before he submits. */
    private List<FindingView> findings() {
        scene.expectNothingRefused();
        var task = scene.hands().openTasks(scene.caseNo()).stream()
                .filter(it -> scene.pack()
                        .role(it.role())
                        .filter(role -> !role.applicant())
                        .isPresent())
                .findFirst();
        Actor reader = task.map(it -> scene.cast().officer(it.role())).orElse(scene.applicant());
        var findings = scene.hands()
                .findings(scene.caseNo(), reader, task.map(OpenTask::id).orElse(null));
        task.map(it -> scene.step(it.stepId()).findings())
                .filter(Objects::nonNull)
                .ifPresent(decision -> scene.visit("decision:" + decision));
        return findings.stream()
                .filter(it -> it.state() == FindingView.FindingState.OPEN)
                .peek(it -> scene.visitRow(it.decisionId(), it.row()))
                .toList();
    }

    private static String text(List<FindingView> findings) {
        return findings.isEmpty()
                ? "无"
                : findings.stream()
                        .map(it -> it.code() + "（" + it.clause() + "）")
                        .collect(Collectors.joining("、"));
    }

    @Then("决策 {string} 得出 {string}")
    public void decides(String decision, String expected) {
        scene.expectNothingRefused();
        var evaluation =
                scene.look(scene.applicant(), () -> scene.hands().evaluate(scene.pack(), scene.caseNo(), decision));
        evaluation.hits().forEach(hit -> scene.visitRow(decision, hit.row()));
        var table = scene.pack().decisions().get(decision);
        var column = table == null ? "" : table.outputs().get(0).name();
        var actual = evaluation.hits().stream()
                .map(hit -> String.valueOf(hit.outputs().get(column)))
                .toList();
        if (!actual.contains(expected)) {
            throw new AssertionError("决策“" + decision + "”应得出 " + expected + "，实际为 " + actual + "。");
        }
    }

    @Then("出具文书 {string} 共 {int} 份")
    public void issued(String template, int copies) {
        scene.expectNothingRefused();
        var documents = scene.hands().documents(scene.caseNo(), scene.applicant());
        var issued = documents.stream()
                .filter(it -> it.templateId().equals(template))
                .count();
        if (issued != copies) {
            throw new AssertionError("文书“" + template + "”应出具 " + copies + " 份，实际 " + issued + " 份。");
        }
    }

    @Then("缺少材料 {string}")
    public void missing(String material) {
        scene.expectNothingRefused();
        var missing =
                scene
                        .look(scene.applicant(), () -> scene.hands().materials().checklist(scene.caseNo()))
                        .items()
                        .stream()
                        .filter(item -> item.missing() || item.later())
                        .map(item -> item.id())
                        .toList();
        if (!missing.contains(material)) {
            throw new AssertionError("材料“" + material + "”不缺；缺少的有：" + missing + "。");
        }
        scene.visit("material:" + material);
    }

    @Then("状态是 {string}")
    public void statusIs(String status) {
        scene.expectNothingRefused();
        var actual = scene.look(
                scene.applicant(),
                () -> scene.hands().queries().view(scene.caseNo()).status());
        if (!actual.name().equals(status)) {
            throw new AssertionError("办件状态应为 " + status + "，实际为 " + actual + "。");
        }
    }
}
