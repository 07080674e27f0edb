package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.packs.Pack;
import org.banjian.packs.Reason;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.Evaluation.RuleHit;
import org.banjian.workflow.Workflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 受理期限: a table of the step says whether what is handed in is still accepted. What is not is answered with its code whether or not
 * the timer has fired; the attempt and the answer of the table are kept, and then the timers that are due fire, so that the case ends
 * exactly once.
 */
@Component
class Admission {

    private final CaseData data;
    private final DecisionTables tables;
    private final EvaluationBook evaluations;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Workflow workflow;
    private final LegalClock clock;
    private final TransactionTemplate ofItsOwn;

    Admission(
            CaseData data,
            DecisionTables tables,
            EvaluationBook evaluations,
            Timeline timeline,
            AuditTrail audit,
            Workflow workflow,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.data = data;
        this.tables = tables;
        this.evaluations = evaluations;
        this.timeline = timeline;
        this.audit = audit;
        this.workflow = workflow;
        this.clock = clock;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void require(Actor actor, CaseFile file, Pack pack, StepRecord record, Step step) {
        String table = step.admission();
        if (table == null) {
            return;
        }
        Evaluation evaluation = tables.evaluate(
                pack, table, data.values(file.caseNo(), record.subject(), tables.inputsOf(pack, table)));
        RuleHit hit = evaluation.hits().get(0);
        if (Boolean.TRUE.equals(hit.outputs().get("accept"))) {
            evaluations.add(file.caseNo(), record.subject(), record.stepId(), evaluation);
            return;
        }
        Refusal refusal = refusal(pack, step, hit);
        afterRollback(() -> refused(actor, file.caseNo(), record, evaluation, refusal));
        throw refusal;
    }

    private static Refusal refusal(Pack pack, Step step, RuleHit hit) {
        String code = FormField.text(hit.outputs().get("code"));
        Reason reason = pack.reasons().get(code);
        String clause = reason != null
                ? reason.clause()
                : hit.clauses().isEmpty() ? null : hit.clauses().get(0);
        String message = reason == null ? "“" + step.name() + "”现在不予接收。" : reason.text() + reason.remedy();
        return Refusal.unprocessable(code.isEmpty() ? "NOT_ACCEPTED" : code, message, clause)
                .with(List.of(new Violation(
                        code, message, clause, null, null, null, reason == null ? null : reason.remedy())));
    }

    /** The refusal takes the submission back; what is kept of the attempt is written after the locks are free again. */
    private static void afterRollback(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }

    private void refused(Actor actor, CaseNo caseNo, StepRecord record, Evaluation evaluation, Refusal refusal) {
        LocalDateTime now = Times.now(clock);
        ofItsOwn.executeWithoutResult(tx -> {
            evaluations.add(caseNo, record.subject(), record.stepId(), evaluation);
            timeline.add(
                    caseNo,
                    "SUBMISSION_NOT_ACCEPTED",
                    record.name(),
                    actor.unitName() + "于 " + now.toLocalDate() + " "
                            + now.toLocalTime().withNano(0) + " 提交“" + record.title() + "”，没有接收：" + refusal.message(),
                    refusal.clause());
            audit.append(
                    actor.auditActor(),
                    "STEP_NOT_ACCEPTED",
                    "TASK",
                    record.taskId(),
                    caseNo,
                    Map.of("stepId", record.stepId(), "code", refusal.code(), "decision", evaluation.decisionId()));
        });
        workflow.fireDue(caseNo);
    }
}
