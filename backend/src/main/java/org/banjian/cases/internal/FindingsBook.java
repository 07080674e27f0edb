package org.banjian.cases.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.cases.FindingView;
import org.banjian.cases.FindingView.FindingState;
import org.banjian.cases.FindingView.Severity;
import org.banjian.packs.Clause;
import org.banjian.packs.Pack;
import org.banjian.packs.Reason;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.Evaluation.RuleHit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings 审查发现 of the tables: raised when a review opens and again when it is decided. Their ids stay the same from one to the other. */
@Component
class FindingsBook {

    /** The answer of a table with the findings that follow from it. */
    record Raised(Evaluation evaluation, List<FindingView> findings) {}

    private final JdbcClient jdbc;
    private final DecisionTables tables;
    private final CaseData data;
    private final EvaluationBook evaluations;
    private final ActingStep acting;

    FindingsBook(JdbcClient jdbc, DecisionTables tables, CaseData data, EvaluationBook evaluations, ActingStep acting) {
        this.acting = acting;
        this.jdbc = jdbc;
        this.tables = tables;
        this.data = data;
        this.evaluations = evaluations;
    }

    /** Asks the table now, keeping nothing; what was kept about a finding (overruled, why) is put on it. */
    Raised raise(Pack pack, StepRecord step, String decisionId) {
        String taskId = step.taskId();
        Map<String, @Nullable Object> inputs;
        try (ActingStep.Here here = acting.at(step)) {
            inputs = data.values(step.caseNo(), step.subject(), tables.inputsOf(pack, decisionId));
        }
        Evaluation evaluation = tables.evaluate(pack, decisionId, inputs);
        Map<String, FindingView> kept = new LinkedHashMap<>();
        of(pack, taskId).forEach(finding -> kept.put(finding.id(), finding));
        List<FindingView> findings = new ArrayList<>();
        for (RuleHit hit : evaluation.hits()) {
            FindingView finding = finding(pack, taskId, decisionId, hit);
            if (finding != null && findings.stream().noneMatch(same -> same.id().equals(finding.id()))) {
                FindingView before = kept.get(finding.id());
                findings.add(before == null ? finding : with(finding, before.state(), before.reason()));
            }
        }
        return new Raised(evaluation, findings);
    }

    /** Keeps the answer and its findings for the task, in place of what was kept before. */
    void keep(CaseNo caseNo, StepRecord step, Raised raised) {
        String evaluation = evaluations.add(caseNo, step.subject(), step.stepId(), raised.evaluation());
        jdbc.sql("delete from case_finding where task_id = ? and decision_id = ?")
                .params(Values.of(step.taskId(), raised.evaluation().decisionId()))
                .update();
        for (FindingView finding : raised.findings()) {
            jdbc.sql(
                            "insert into case_finding (id, case_no, task_id, evaluation_id, decision_id, row_no, code, severity,"
                                    + " clause, state, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Values.of(
                            finding.id(),
                            caseNo.value(),
                            step.taskId(),
                            evaluation,
                            finding.decisionId(),
                            finding.row(),
                            finding.code(),
                            finding.severity().name(),
                            finding.clause(),
                            finding.state().name(),
                            finding.reason()))
                    .update();
        }
    }

    /** The findings kept for a task. */
    List<FindingView> of(Pack pack, String taskId) {
        return jdbc.sql("select id, code, severity, clause, decision_id, row_no, state, reason from case_finding"
                        + " where task_id = ? order by seq")
                .param(taskId)
                .query((row, n) -> view(
                        pack,
                        row.getString("id"),
                        row.getString("code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("clause"),
                        row.getString("decision_id"),
                        row.getInt("row_no"),
                        FindingState.valueOf(row.getString("state")),
                        row.getString("reason")))
                .list();
    }

    static FindingView with(FindingView finding, FindingState state, @Nullable String reason) {
        return new FindingView(
                finding.id(),
                finding.code(),
                finding.severity(),
                finding.message(),
                finding.clause(),
                finding.clauseText(),
                finding.remedy(),
                finding.decisionId(),
                finding.row(),
                state,
                reason);
    }

    private static Severity severity(String written) {
        return switch (written) {
            case "reject" -> Severity.reject;
            case "warn" -> Severity.warn;
            default -> Severity.correct;
        };
    }

    private static @Nullable FindingView finding(Pack pack, String taskId, String decisionId, RuleHit hit) {
        String code = FormField.text(hit.outputs().get("finding"));
        if (code.isEmpty()) {
            return null;
        }
        String clause = FormField.text(hit.outputs().get("clause"));
        if (clause.isEmpty() && !hit.clauses().isEmpty()) {
            clause = hit.clauses().get(0);
        }
        String id = UUID.nameUUIDFromBytes(
                        (taskId + "/" + decisionId + "/" + code + "/" + hit.row()).getBytes(StandardCharsets.UTF_8))
                .toString();
        return view(
                pack,
                id,
                code,
                severity(FormField.text(hit.outputs().get("severity"))),
                clause,
                decisionId,
                hit.row(),
                FindingState.OPEN,
                null);
    }

    private static FindingView view(
            Pack pack,
            String id,
            String code,
            Severity severity,
            String clause,
            String decisionId,
            int row,
            FindingState state,
            @Nullable String reason) {
        Reason known = pack.reasons().get(code);
        Clause speaks = pack.clauses().get(clause);
        return new FindingView(
                id,
                code,
                severity,
                known == null ? code : known.text(),
                clause,
                speaks == null ? "" : speaks.text(),
                known == null ? null : known.remedy(),
                decisionId,
                row,
                state,
                reason);
    }
}
