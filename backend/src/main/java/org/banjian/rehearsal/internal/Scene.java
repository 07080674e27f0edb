package org.banjian.rehearsal.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banjian.cases.FindingView;
import org.banjian.cases.OverruleFinding;
import org.banjian.identity.Actor;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.rosters.RosterRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.training.TrainingClass;
import org.banjian.workflow.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * What happens in one scenario 场景: who acts, which case, what was refused. A refusal that no later step expects fails the
 * scenario.
 */
public final class Scene {

    private final Stagehands hands;
    private final Pack pack;
    private final Cast cast;
    private final Map<String, Actor> firms = new HashMap<>();
    private final Map<String, Map<String, Object>> prepared = new LinkedHashMap<>();
    private final Map<String, String> overruled = new LinkedHashMap<>();
    private final Map<String, CaseNo> cases = new HashMap<>();
    private final TreeSet<String> visited = new TreeSet<>();
    private @Nullable String applicant;
    private @Nullable CaseNo caseNo;
    private @Nullable Refusal refusal;

    Scene(Stagehands hands, Pack pack, Cast cast) {
        this.hands = hands;
        this.pack = pack;
        this.cast = cast;
    }

    public Stagehands hands() {
        return hands;
    }

    public Pack pack() {
        return pack;
    }

    public Cast cast() {
        return cast;
    }

    /** The firm of that name, with somebody who acts for it; made at its first mention. */
    public Actor firm(String name) {
        return firms.computeIfAbsent(name, cast::firm);
    }

    /** The firm that applies. */
    public Actor applicant() {
        if (applicant == null) {
            throw new AssertionError("还没有人申请办理本事项。");
        }
        return firm(applicant);
    }

    public void applies(String name) {
        applicant = name;
    }

    public CaseNo caseNo() {
        if (caseNo == null) {
            throw new AssertionError("还没有产生办件。");
        }
        return caseNo;
    }

    public boolean hasCase() {
        return caseNo != null;
    }

    public void opened(CaseNo number) {
        caseNo = number;
        cases.put(String.valueOf(applicant), number);
    }

    /** Goes on with the case of a firm that applied before. */
    public void back(String firm) {
        expectNothingRefused();
        var number = cases.get(firm);
        if (number == null) {
            throw new AssertionError("“" + firm + "”没有申请过。");
        }
        applicant = firm;
        caseNo = number;
    }

    /** Keeps why a warning will not be followed in the next decision. */
    public void overrule(String code, String reason) {
        overruled.put(code, reason);
    }

    /** What of these findings the next decision does not follow. */
    public List<OverruleFinding> overruled(List<FindingView> findings) {
        var asked = Map.copyOf(overruled);
        overruled.clear();
        asked.keySet().stream()
                .filter(code -> findings.stream().noneMatch(it -> it.code().equals(code)))
                .forEach(code -> {
                    throw new AssertionError("没有发现 " + code + "，不能不采纳。");
                });
        return findings.stream()
                .filter(it -> asked.containsKey(it.code()))
                .map(it -> new OverruleFinding(it.id(), String.valueOf(asked.get(it.code()))))
                .toList();
    }

    /** Keeps the data an officer sends with his next decision. */
    public void prepare(String role, Map<String, Object> data) {
        prepared.computeIfAbsent(role, it -> new LinkedHashMap<>()).putAll(data);
    }

    public Map<String, Object> prepared(String role) {
        var data = prepared.remove(role);
        return data == null ? Map.of() : data;
    }

    /** Something of the pack was reached, in the notation of clauses.yaml. */
    public void visit(String what) {
        visited.add(what);
    }

    /** A row of a decision table was hit. */
    public void visitRow(String decisionId, int row) {
        Stagehands.rows(visited, pack, decisionId, List.of(row));
    }

    /** Runs a command as somebody; a refusal is kept for the step that expects it. */
    public void act(Actor actor, Runnable command) {
        expectNothingRefused();
        try {
            hands.as(actor, () -> {
                command.run();
                return true;
            });
        } catch (Refusal refused) {
            refusal = refused;
        }
    }

    /** Runs what anybody may do without signing in; a refusal is kept for the step that expects it. */
    public void act(Runnable command) {
        expectNothingRefused();
        try {
            command.run();
        } catch (Refusal refused) {
            refusal = refused;
        }
    }

    public <T> T look(Actor actor, Supplier<T> question) {
        expectNothingRefused();
        return hands.as(actor, question);
    }

    /** The refusal that the last command met; it is dealt with by asking. */
    public Refusal takeRefusal() {
        if (refusal == null) {
            throw new AssertionError("上一步没有被拒绝。");
        }
        var refused = refusal;
        refusal = null;
        return refused;
    }

    public void expectNothingRefused() {
        if (refusal != null) {
            var refused = takeRefusal();
            throw new AssertionError("没有预料到的拒绝 " + refused.code() + "：" + refused.getMessage()
                    + (refused.clause() == null ? "" : "（条款 " + refused.clause() + "）")
                    + refused.violations().stream()
                            .map(violation -> "\n      " + violation.code() + " " + violation.message())
                            .reduce("", String::concat));
        }
    }

    /** A user task by element id or by its Chinese name. */
    public Step step(String idOrName) {
        return pack.steps().values().stream()
                .filter(step -> step.id().equals(idOrName) || step.name().equals(idOrName))
                .findFirst()
                .orElseThrow(() -> new AssertionError("事项包里没有环节“" + idOrName + "”。"));
    }

    public OpenTask openTask(String idOrName) {
        var step = step(idOrName);
        return hands.openTasks(caseNo()).stream()
                .filter(task -> task.stepId().equals(step.id()))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("办件没有停在“" + step.name() + "”（" + step.id() + "），而是停在 " + waiting() + "。"));
    }

    /** The open task of the step for a class. */
    public OpenTask openTask(String idOrName, String className) {
        var step = step(idOrName);
        var subject = trainingClass(className).id();
        return hands.openTasks(caseNo()).stream()
                .filter(task -> task.stepId().equals(step.id()) && subject.equals(task.subject()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "“" + className + "”没有停在“" + step.name() + "”（" + step.id() + "），办件停在 " + waiting() + "。"));
    }

    public TrainingClass trainingClass(String name) {
        return hands.desks().classes().of(caseNo()).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("办件没有“" + name + "”这个班。"));
    }

    /** A person of the roster by name. */
    public RosterRow person(String name) {
        return hands.desks().rosters().rows(caseNo()).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("花名册里没有“" + name + "”。"));
    }

    /** Where the case waits, for people. */
    public String waiting() {
        var names = hands.openTasks(caseNo()).stream()
                .map(task -> "“" + task.name() + "”（" + task.stepId() + "）")
                .distinct()
                .toList();
        return names.isEmpty() ? "终点" : String.join("、", names);
    }

    /** Everything of the pack that this scenario reached. */
    List<String> visited() {
        cases.forEach((firm, number) -> visited.addAll(hands.reached(pack, number, firm(firm))));
        return List.copyOf(visited);
    }
}
