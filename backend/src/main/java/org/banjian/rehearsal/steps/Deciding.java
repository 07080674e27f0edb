package org.banjian.rehearsal.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.CorrectionItem.ItemKind;
import org.banjian.cases.DecideTask;
import org.banjian.rehearsal.internal.FormValues;
import org.banjian.rehearsal.internal.Scene;
import org.jspecify.annotations.Nullable;

/** What officers do. */
public final class Deciding {

    private final Scene scene;

    public Deciding(Scene scene) {
        this.scene = scene;
    }

    @When("{string} 填写 {string}：")
    public void fill(String role, String form, DataTable table) {
        scene.prepare(scene.cast().role(role).id(), FormValues.of(scene.pack(), form, table.asMap()));
        scene.visit("form:" + form);
    }

    @When("{string} 不采纳提示 {string}，理由 {string}")
    public void overrule(String role, String code, String reason) {
        scene.cast().role(role);
        scene.overrule(code, reason);
    }

    @When("{string} 签收 {string}")
    public void take(String role, String step) {
        scene.expectNothingRefused();
        var task = scene.openTask(step);
        scene.act(scene.cast().officer(role), () -> scene.hands().inbox().take(task.id()));
    }

    @When("{string} 退回待签收 {string}")
    public void release(String role, String step) {
        scene.expectNothingRefused();
        var task = scene.openTask(step);
        scene.act(scene.cast().officer(role), () -> scene.hands().inbox().release(task.id()));
    }

    @When("{string} 办理 {string}，结果 {string}，意见 {string}")
    public void decide(String role, String step, String outcome, String opinion) {
        decide(role, step, outcome, opinion, null, null);
    }

    @When("{string} 办理 {string}，结果 {string}，理由 {string}，意见 {string}")
    public void decideFor(String role, String step, String outcome, String reason, String opinion) {
        decide(role, step, outcome, opinion, reason, null);
    }

    @When("{string} 办理 {string}，结果 {string}，理由 {string}")
    public void decideFor(String role, String step, String outcome, String reason) {
        decideFor(role, step, outcome, reason, reason(reason));
    }

    @When("{string} 办理 {string}，结果 {string}，意见 {string}，要求补正：")
    public void correct(String role, String step, String outcome, String opinion, DataTable items) {
        decide(role, step, outcome, opinion, null, items(items));
    }

    @When("{string} 办理 {string}，结果 {string}，要求补正：")
    public void correct(String role, String step, String outcome, DataTable items) {
        correct(role, step, outcome, "请按所列事项补正。", items);
    }

    private void decide(
            String role,
            String step,
            String outcome,
            String opinion,
            @Nullable String reason,
            @Nullable List<CorrectionItem> items) {
        scene.expectNothingRefused();
        var officer = scene.cast().officer(role);
        var task = scene.openTask(step);
        Map<String, Object> data = scene.prepared(scene.cast().role(role).id());
        if (task.assignee() == null) {
            scene.act(officer, () -> scene.hands().inbox().take(task.id()));
            scene.expectNothingRefused();
        }
        var overruled = scene.overruled(scene.hands().findings(scene.caseNo(), officer, task.id()));
        scene.act(officer, () -> scene.hands()
                .cases()
                .decide(
                        scene.caseNo(),
                        new DecideTask(
                                task.id(),
                                outcome,
                                opinion,
                                data.isEmpty() ? null : data,
                                reason,
                                reason == null ? null : clauseOf(reason),
                                items,
                                overruled.isEmpty() ? null : overruled)));
    }

    private @Nullable String clauseOf(String reason) {
        var known = scene.pack().reasons().get(reason);
        return known == null ? null : known.clause();
    }

    private String reason(String code) {
        var known = scene.pack().reasons().get(code);
        return known == null ? code : known.text();
    }

    private static List<CorrectionItem> items(DataTable table) {
        return table.asMaps().stream()
                .map(row -> {
                    var kind =
                            switch (cell(row, "类型")) {
                                case "字段" -> ItemKind.FIELD;
                                case "材料" -> ItemKind.MATERIAL;
                                default -> throw new AssertionError("补正事项的类型只能是“字段”或“材料”。");
                            };
                    var what = cell(row, "对象");
                    return new CorrectionItem(kind, what, what, cell(row, "要求"));
                })
                .toList();
    }

    private static String cell(Map<String, @Nullable String> row, String column) {
        var cell = row.get(column);
        if (cell == null) {
            throw new AssertionError("补正事项的表应有 类型、对象、要求 三列，都要填写。");
        }
        return cell;
    }
}
