package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.ReceiptView;
import org.banjian.cases.SubmitStep;
import org.banjian.cases.spi.SubmissionCheck;
import org.banjian.identity.Actor;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.Workflow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the applicant hands in 提交: checked as a whole, everything that is missing is answered at once, and a receipt is given. */
@Component
class Submissions {

    private final CaseData data;
    private final CaseForms forms;
    private final Admission admission;
    private final Panels panels;
    private final ActingStep acting;
    private final StepBook book;
    private final Opinions opinions;
    private final Marks marks;
    private final Corrections corrections;
    private final Receipts receipts;
    private final DueDates dueDates;
    private final Timeline timeline;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final LegalClock clock;
    private final ObjectProvider<SubmissionCheck> checks;

    Submissions(
            CaseData data,
            CaseForms forms,
            Admission admission,
            Panels panels,
            ActingStep acting,
            StepBook book,
            Opinions opinions,
            Marks marks,
            Corrections corrections,
            Receipts receipts,
            DueDates dueDates,
            Timeline timeline,
            Workflow workflow,
            AuditTrail audit,
            LegalClock clock,
            ObjectProvider<SubmissionCheck> checks) {
        this.data = data;
        this.forms = forms;
        this.admission = admission;
        this.panels = panels;
        this.acting = acting;
        this.book = book;
        this.opinions = opinions;
        this.marks = marks;
        this.corrections = corrections;
        this.receipts = receipts;
        this.dueDates = dueDates;
        this.timeline = timeline;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
        this.checks = checks;
    }

    ReceiptView submit(Actor actor, CaseFile file, SubmitStep command) {
        Pack pack = data.pack(file);
        StepRecord record = book.open(file, command.taskId());
        if (!record.isFor(actor)) {
            throw Refusal.forbidden("ROLE_MISSING", "“" + record.name() + "”由" + record.unitName() + "办理，您的办理身份不能提交。");
        }
        if (!record.ofApplicant()) {
            throw Refusal.conflict("STATE_CONFLICT", "“" + record.name() + "”是受理机关的环节，请在办理页面作出决定。");
        }
        Step step = book.step(pack, record);
        StepBook.requireOutcome(step, command.outcome());
        try (ActingStep.Here here = acting.at(record)) {
            return submit(actor, file, pack, record, step, command);
        }
    }

    private ReceiptView submit(
            Actor actor, CaseFile file, Pack pack, StepRecord record, Step step, SubmitStep command) {
        admission.require(actor, file, pack, record, step);
        if (step.formKey() != null && command.data() != null) {
            forms.take(file, pack, step.formKey(), command.data(), actor);
        }
        checkAll(actor, file, pack, record, step, command.outcome());

        LocalDateTime now = Times.now(clock);
        String mark = step.properties().get(Marks.PROPERTY);
        if (mark != null && marks.set(file.caseNo(), mark, now)) {
            file.filed(now);
        }
        opinions.add(record, actor, command.outcome(), null, null, null, now);
        record.finish(actor, command.outcome(), now);
        boolean stopped = dueDates.anyStopped(file.caseNo());
        dueDates.finished(record, pack, file.correctionRound() + 1);
        boolean correcting = file.correctedIn(record.processId());
        if (correcting) {
            corrections.corrected(file.caseNo(), file.correctionRound(), now);
            file.corrected(now);
        }
        file.touched(now);
        timeline.add(
                file.caseNo(),
                correcting ? "CORRECTED" : "SUBMITTED",
                record.name(),
                correcting
                        ? file.applicantName() + "已补正第 " + file.correctionRound() + " 次补正通知列明的事项并提交"
                                + (stopped ? "，办理期限自次日起继续计算剩余时间。" : "。")
                        : file.applicantName() + "提交“" + record.title() + "”。",
                step.clauses().isEmpty() ? null : step.clauses().get(0));
        workflow.finish(record.taskId());

        ReceiptView receipt = receipts.give(file, record.title(), now, book.next(file, record, now));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("stepId", record.stepId());
        detail.put("outcome", command.outcome());
        detail.put("receiptNo", receipt.receiptNo());
        detail.put("forms", book.formVersions(file));
        audit.append(actor.auditActor(), "STEP_SUBMITTED", "TASK", record.taskId(), file.caseNo(), detail);
        return receipt;
    }

    private void checkAll(Actor actor, CaseFile file, Pack pack, StepRecord record, Step step, String outcome) {
        List<Violation> ofForms = new ArrayList<>();
        if (step.formKey() != null && file.correctedIn(record.processId()) && file.correctionRound() > 1) {
            ofForms.addAll(forms.sameAsHandedIn(file, pack, step.formKey()));
        }
        ofForms.addAll(forms.submit(file, pack, step.formKey(), actor));
        List<Violation> others = new ArrayList<>();
        checks.orderedStream().forEach(check -> others.addAll(check.check(file.caseNo(), step.id())));
        boolean ofPanelOnly = others.isEmpty();
        others.addAll(panels.check(record, step, outcome));
        if (ofForms.isEmpty() && others.isEmpty()) {
            return;
        }
        List<Violation> all = new ArrayList<>(ofForms);
        all.addAll(others);
        boolean one = all.stream().map(Violation::code).distinct().count() == 1;
        String code = ofForms.isEmpty()
                ? (one || ofPanelOnly ? others.get(0).code() : "SUBMISSION_INCOMPLETE")
                : "FORM_INVALID";
        String message = ofForms.isEmpty()
                ? "有 " + others.size() + " 项还没有备齐，暂不能提交，请按提示补齐后重新提交。"
                : "有 " + all.size() + " 处需要修改或者补齐，暂不能提交，请按提示处理后重新提交。";
        throw new Refusal(422, code, message, CaseForms.clauseOf(all), all, Map.of());
    }
}
