package org.banjian.rehearsal.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.banjian.cases.DecideTask;
import org.banjian.identity.Actor;
import org.banjian.notices.AskObjection;
import org.banjian.notices.FileObjection;
import org.banjian.notices.NoticePage;
import org.banjian.notices.ObjectionReceipt;
import org.banjian.notices.PublicNotices;
import org.banjian.notices.SaveExamination;
import org.banjian.packs.Step;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.shared.Refusal;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;

/** What the public says to a notice, and what comes of it. */
public final class Objections {

    private static final String PANEL = "objection";
    private static final String CONTACT = "010-00000009";

    private final Scene scene;
    private final List<ObjectionReceipt> receipts = new ArrayList<>();

    public Objections(Scene scene) {
        this.scene = scene;
    }

    @When("公众 {string} 对公示提出异议 {string}")
    public void object(String name, String facts) {
        var notice = noticeId();
        scene.act(() -> receipts.add(open().object(
                        notice,
                        new FileObjection(name, CONTACT, facts),
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString())));
    }

    @When("{string} 核查异议，结论 {string}，意见 {string}")
    public void examine(String role, String outcome, String opinion) {
        examine(role, outcome, opinion, null, List.of(), List.of());
    }

    @When("{string} 核查异议，结论 {string}，理由 {string}，意见 {string}")
    public void examineFor(String role, String outcome, String reason, String opinion) {
        examine(role, outcome, opinion, reason, List.of(), List.of());
    }

    @When("{string} 核查异议，结论 {string}，剔除 {string}，意见 {string}")
    public void examineExcluding(String role, String outcome, String persons, String opinion) {
        examine(role, outcome, opinion, null, rows(persons), List.of());
    }

    @When("{string} 核查异议，结论 {string}，恢复 {string}，意见 {string}")
    public void examineRestoring(String role, String outcome, String persons, String opinion) {
        examine(role, outcome, opinion, null, List.of(), rows(persons));
    }

    private List<String> rows(String persons) {
        return List.of(persons.split("、")).stream()
                .map(person -> scene.person(person).id())
                .toList();
    }

    private void examine(
            String role,
            String outcome,
            String opinion,
            @Nullable String reason,
            List<String> exclude,
            List<String> restore) {
        var officer = scene.cast().officer(role);
        var step = scene.pack().steps().values().stream()
                .filter(one -> PANEL.equals(one.panel()))
                .map(Step::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("事项包里没有核查异议的环节。"));
        var task = oldest(officer, step);
        if (task.assignee() == null) {
            scene.act(officer, () -> scene.hands().inbox().take(task.id()));
            scene.expectNothingRefused();
        }
        scene.act(officer, () -> scene.hands()
                .desks()
                .objections()
                .save(scene.caseNo(), task.id(), new SaveExamination(exclude, restore)));
        scene.expectNothingRefused();
        var clause = scene.look(
                officer,
                () -> scene.hands().tasks().view(task.id()).clauses().get(0).id());
        scene.act(officer, () -> scene.hands()
                .cases()
                .decide(scene.caseNo(), new DecideTask(task.id(), outcome, opinion, null, reason, clause, null, null)));
    }

    /** The task of the objection that came first; the clock may stand still between two of them. */
    private OpenTask oldest(Actor officer, String step) {
        scene.openTask(step);
        var numbers = receipts.stream().map(ObjectionReceipt::receiptNo).toList();
        return scene.hands().openTasks(scene.caseNo()).stream()
                .filter(task -> task.stepId().equals(step))
                .min(Comparator.comparing(task -> numbers.indexOf(scene.look(officer, () -> scene.hands()
                        .desks()
                        .objections()
                        .of(scene.caseNo(), task.id())
                        .objection()
                        .receiptNo()))))
                .orElseThrow();
    }

    @Then("第 {int} 件异议的查询结果为 {string}")
    public void status(int number, String expected) {
        scene.expectNothingRefused();
        var receipt = receipts.get(number - 1).receiptNo();
        var told = open().status(
                        new AskObjection(receipt, CONTACT), UUID.randomUUID().toString())
                .sentence();
        if (!told.contains(expected)) {
            throw new AssertionError("查询结果应有“" + expected + "”，实际为“" + told + "”。");
        }
    }

    @Then("公示页上有 {int} 人，没有更正")
    public void page(int persons) {
        if (shown(persons).correctedOn() != null) {
            throw new AssertionError("公示页上有更正。");
        }
    }

    @Then("公示页上有 {int} 人，注明更正")
    public void corrected(int persons) {
        if (shown(persons).correctedOn() == null) {
            throw new AssertionError("公示页上没有注明更正。");
        }
    }

    private NoticePage shown(int persons) {
        scene.expectNothingRefused();
        var page = open().page(noticeId());
        if (page.persons() != persons) {
            throw new AssertionError("公示页上应有 " + persons + " 人，实际 " + page.persons() + " 人。");
        }
        return page;
    }

    @Then("公示页已经撤下")
    public void takenDown() {
        scene.expectNothingRefused();
        try {
            open().page(noticeId());
        } catch (Refusal gone) {
            if (gone.code().equals("NOTICE_ENDED")) {
                return;
            }
            throw gone;
        }
        throw new AssertionError("公示页没有撤下。");
    }

    private PublicNotices open() {
        return scene.hands().desks().publicNotices();
    }

    private String noticeId() {
        var notices = scene.look(
                scene.applicant(), () -> scene.hands().desks().notices().of(scene.caseNo()));
        if (notices.isEmpty()) {
            throw new AssertionError("办件没有公示。");
        }
        return notices.get(notices.size() - 1).id();
    }
}
