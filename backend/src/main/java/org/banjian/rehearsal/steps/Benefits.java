package org.banjian.rehearsal.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import org.banjian.benefits.Entitlement;
import org.banjian.benefits.Exclusions;
import org.banjian.rehearsal.internal.Scene;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/** What persons are entitled to, who is excluded, what the comparison hit. */
public final class Benefits {

    private final Scene scene;

    public Benefits(Scene scene) {
        this.scene = scene;
    }

    @When("{string} 剔除 {string}，理由 {string}")
    public void exclude(String role, String person, String reason) {
        var row = new Exclusions.ExcludePersons.ExcludedPerson(
                scene.person(person).id(), reason, "演练：" + reason);
        scene.act(scene.cast().officer(role), () -> scene.hands()
                .desks()
                .exclusions()
                .exclude(scene.caseNo(), new Exclusions.ExcludePersons(List.of(row))));
    }

    @When("{string} 剔除全部人员，理由 {string}")
    public void excludeAll(String role, String reason) {
        var rows = entitlements().stream()
                .filter(it -> it.state() != Entitlement.State.EXCLUDED)
                .map(it -> new Exclusions.ExcludePersons.ExcludedPerson(it.rowId(), reason, "演练：" + reason))
                .toList();
        scene.act(
                scene.cast().officer(role),
                () -> scene.hands().desks().exclusions().exclude(scene.caseNo(), new Exclusions.ExcludePersons(rows)));
    }

    @When("{string} 登记 {string} 比对命中，来源 {string}，说明 {string}")
    public void hit(String role, String person, String source, String text) {
        var hit = new Exclusions.AddHits.Hit(scene.person(person).id(), source, text);
        scene.act(
                scene.cast().officer(role),
                () -> scene.hands().desks().exclusions().addHits(scene.caseNo(), new Exclusions.AddHits(List.of(hit))));
    }

    @Then("核定金额为 {string} 元")
    public void total(String expected) {
        scene.expectNothingRefused();
        var actual = scene.hands().desks().benefits().total(scene.caseNo());
        if (!actual.equals(Money.of(expected))) {
            throw new AssertionError("核定金额应为 " + expected + " 元，实际为 " + actual.amount() + " 元。");
        }
    }

    @Then("申请金额为 {string} 元")
    public void claimed(String expected) {
        amount("申请金额", expected, scene.look(scene.applicant(), () -> scene.hands()
                .queries()
                .view(scene.caseNo())
                .amounts()
                .claimed()));
    }

    @Then("批准金额为 {string} 元")
    public void approved(String expected) {
        amount("批准金额", expected, scene.look(scene.applicant(), () -> scene.hands()
                .queries()
                .view(scene.caseNo())
                .amounts()
                .approved()));
    }

    static void amount(String what, String expected, @Nullable String actual) {
        if (actual == null || !Money.of(actual).equals(Money.of(expected))) {
            throw new AssertionError(what + "应为 " + expected + " 元，实际为 " + actual + " 元。");
        }
    }

    @Then("{string} 的补贴为 {string} 元")
    public void amountOf(String person, String expected) {
        var actual = of(person).payable();
        if (!actual.equals(Money.of(expected))) {
            throw new AssertionError(person + "的补贴应为 " + expected + " 元，实际为 " + actual.amount() + " 元。");
        }
    }

    @Then("{string} 的补贴为 {string} 元，理由 {string}")
    public void amountOf(String person, String expected, String reason) {
        amountOf(person, expected);
        var actual = of(person).reasonCode();
        if (!Objects.equals(actual, reason)) {
            throw new AssertionError(person + "的补贴为 0 的理由应为 " + reason + "，实际为 " + actual + "。");
        }
    }

    @Then("不计补贴的有 {int} 人")
    public void unpaid(int expected) {
        var actual = entitlements().stream().filter(it -> it.payable().isZero()).count();
        if (actual != expected) {
            throw new AssertionError("不计补贴的应有 " + expected + " 人，实际 " + actual + " 人。");
        }
    }

    private Entitlement of(String person) {
        scene.expectNothingRefused();
        var row = scene.person(person).id();
        return entitlements().stream()
                .filter(it -> it.rowId().equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("“" + person + "”没有核算。"));
    }

    private List<Entitlement> entitlements() {
        scene.expectNothingRefused();
        return scene.hands().desks().benefits().entitlements(scene.caseNo());
    }
}
