package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.DecideTask;
import org.banjian.cases.FindingView;
import org.banjian.cases.FindingView.FindingState;
import org.banjian.cases.FindingView.Severity;
import org.banjian.cases.OverruleFinding;
import org.banjian.cases.internal.FindingsBook.Raised;
import org.banjian.identity.Actor;
import org.banjian.identity.DutySeparation;
import org.banjian.packs.Pack;
import org.banjian.packs.Reason;
import org.banjian.packs.Step;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an officer decides 办理. Everything is checked again at this moment: the taker, the duties, the findings. */
@Component
class Decisions {

    static final int LONGEST_OPINION = 2000;
    private static final int LONGEST_REASON = 1000;

    private final CaseData data;
    private final CaseForms forms;
    private final Panels panels;
    private final ActingStep acting;
    private final StepBook book;
    private final FindingsBook findings;
    private final CorrectableItems correctable;
    private final Opinions opinions;
    private final Corrections corrections;
    private final DutySeparation duties;
    private final DueDates dueDates;
    private final Timeline timeline;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final LegalClock clock;

    Decisions(
            CaseData data,
            CaseForms forms,
            Panels panels,
            ActingStep acting,
            StepBook book,
            FindingsBook findings,
            CorrectableItems correctable,
            Opinions opinions,
            Corrections corrections,
            DutySeparation duties,
            DueDates dueDates,
            Timeline timeline,
            Workflow workflow,
            AuditTrail audit,
            LegalClock clock) {
        this.data = data;
        this.forms = forms;
        this.panels = panels;
        this.acting = acting;
        this.book = book;
        this.findings = findings;
        this.correctable = correctable;
        this.opinions = opinions;
        this.corrections = corrections;
        this.duties = duties;
        this.dueDates = dueDates;
        this.timeline = timeline;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    /** A reason of the pack with the clause that the decision names. */
    private record Grounds(@Nullable String reasonCode, @Nullable String clause) {}

    void decide(Actor actor, CaseFile file, DecideTask command) {
        Pack pack = data.pack(file);
        StepRecord record = book.open(file, command.taskId());
        requireMine(actor, file, record);
        Step step = book.step(pack, record);
        StepBook.requireOutcome(step, command.outcome());
        String opinion = opinion(command);
        Grounds grounds = grounds(pack, command);
        List<CorrectionItem> items = items(file, pack, command);

        try (ActingStep.Here here = acting.at(record)) {
            decide(actor, file, pack, record, step, command, opinion, grounds, items);
        }
    }

    private void decide(
            Actor actor,
            CaseFile file,
            Pack pack,
            StepRecord record,
            Step step,
            DecideTask command,
            String opinion,
            Grounds grounds,
            List<CorrectionItem> items) {
        LocalDateTime now = Times.now(clock);
        if (step.formKey() != null) {
            forms.decided(file, pack, step.formKey(), command.data(), Outcomes.passes(command.outcome()), actor);
        }
        refuseIncomplete(panels.check(record, step, command.outcome()));
        List<FindingView> judged = judge(file, pack, step, record, command);
        if (!items.isEmpty()) {
            corrections.add(file.caseNo(), file.correctionRound() + 1, items);
        }
        opinions.add(record, actor, command.outcome(), opinion, grounds.reasonCode(), grounds.clause(), now);
        record.finish(actor, command.outcome(), now);
        dueDates.finished(record, pack, file.correctionRound() + 1);
        file.touched(now);
        timeline.add(
                file.caseNo(),
                "DECIDED",
                record.name(),
                "“" + record.title() + "”办理结果：" + Outcomes.name(command.outcome()) + "。",
                panels.confidential(step) ? null : opinion,
                grounds.clause() != null
                        ? grounds.clause()
                        : step.clauses().isEmpty() ? null : step.clauses().get(0));
        workflow.finish(record.taskId());

        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("stepId", record.stepId());
        detail.put("outcome", command.outcome());
        detail.put("reasonCode", FormField.text(grounds.reasonCode()));
        detail.put("clause", FormField.text(grounds.clause()));
        detail.put("items", items.stream().map(CorrectionItem::ref).toList());
        detail.put(
                "findings",
                judged.stream()
                        .map(finding -> finding.code() + ":" + finding.state())
                        .toList());
        detail.put("forms", book.formVersions(file));
        audit.append(actor.auditActor(), "TASK_DECIDED", "TASK", record.taskId(), file.caseNo(), detail);
    }

    private static void refuseIncomplete(List<Violation> missing) {
        if (!missing.isEmpty()) {
            Violation first = missing.get(0);
            throw Refusal.unprocessable(
                            first.code(),
                            missing.size() == 1
                                    ? first.message()
                                    : "还有 " + missing.size() + " 项没有办妥，暂不能办结本环节，请按提示处理后重新提交。",
                            first.clause())
                    .with(missing);
        }
    }

    private void requireMine(Actor actor, CaseFile file, StepRecord record) {
        if (record.ofApplicant() || !record.isFor(actor)) {
            throw Refusal.forbidden("ROLE_MISSING", "“" + record.name() + "”由" + record.unitName() + "办理，您的办理身份不能办理。");
        }
        if (!actor.personId().equals(record.takenBy())) {
            throw notTaken(record);
        }
        duties.check(actor, record.duty(), file.organisationId(), opinions.pastActs(file.caseNo()))
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    static Refusal notTaken(StepRecord record) {
        String who = record.takenByName();
        return Refusal.conflict(
                        "TASK_NOT_TAKEN",
                        who == null
                                ? "“" + record.title() + "”还没有签收，请先签收再办理。"
                                : "“" + record.title() + "”已由" + who + "签收，您不能办理；需要由您办理的，请由负责人转办。")
                .with("taskId", record.taskId())
                .with("takenBy", FormField.text(who));
    }

    private static String opinion(DecideTask command) {
        String opinion = FormField.text(command.opinion()).strip();
        if (opinion.isEmpty()) {
            throw refused("OPINION_MISSING", "请填写办理意见后再提交。", "opinion");
        }
        int length = opinion.codePointCount(0, opinion.length());
        if (length > LONGEST_OPINION || opinion.length() > LONGEST_OPINION) {
            throw refused(
                    "TEXT_TOO_LONG", "办理意见最多 " + LONGEST_OPINION + " 个字，现有 " + length + " 个字，请精简后重新提交。", "opinion");
        }
        return opinion;
    }

    private static Refusal refused(String code, String message, String field) {
        return Refusal.unprocessable(code, message, null).with(List.of(Violation.ofField(code, message, field)));
    }

    private static Grounds grounds(Pack pack, DecideTask command) {
        String code = command.reasonCode();
        String clause = command.clause();
        boolean named = code != null && !code.isBlank();
        if (!named && Outcomes.refuses(command.outcome())) {
            throw refused("REASON_MISSING", "不予通过必须选择理由，并写明所依据的条款。", "reasonCode");
        }
        Reason reason = named ? pack.reasons().get(code) : null;
        if (named && reason == null) {
            throw refused("REASON_UNKNOWN", "所选的理由不在本事项的理由目录内，请重新选择。", "reasonCode");
        }
        if (clause != null && !clause.isBlank() && !pack.clauses().containsKey(clause)) {
            throw refused(
                    "CLAUSE_UNKNOWN", "条款“" + (clause.length() > 40 ? "" : clause) + "”不在本事项的政策文件内，请重新选择。", "clause");
        }
        if (clause == null || clause.isBlank()) {
            clause = reason == null ? null : reason.clause();
        }
        if (clause == null && Outcomes.concludes(command.outcome())) {
            throw refused("CLAUSE_MISSING", "核查结论必须写明所依据的条款，请选择条款后再提交。", "clause");
        }
        return new Grounds(reason == null ? null : reason.code(), clause);
    }

    private List<CorrectionItem> items(CaseFile file, Pack pack, DecideTask command) {
        if (!command.outcome().equals(Outcomes.CORRECT)) {
            return List.of();
        }
        List<CorrectionItem> asked = command.items() == null ? List.of() : command.items();
        if (asked.isEmpty()) {
            throw refused("CORRECTION_ITEMS_MISSING", "退回补正必须逐项写明要补正的内容和要求，请至少选择一项。", "items");
        }
        return correctable.checked(file, pack, asked);
    }

    /** Asks the table again and settles what was found: nothing may be open when the case passes. */
    private List<FindingView> judge(CaseFile file, Pack pack, Step step, StepRecord record, DecideTask command) {
        String table = step.findings();
        if (table == null) {
            return List.of();
        }
        Raised raised = findings.raise(pack, record, table);
        Map<String, String> overruled = overruled(raised.findings(), command.overruled());
        boolean passes = Outcomes.passes(command.outcome());
        List<FindingView> judged = new ArrayList<>();
        for (FindingView finding : raised.findings()) {
            String reason = overruled.get(finding.id());
            if (reason != null) {
                judged.add(FindingsBook.with(finding, FindingState.OVERRULED, reason));
            } else if (passes) {
                throw standsInTheWay(step, raised.findings(), overruled);
            } else {
                judged.add(FindingsBook.with(finding, FindingState.CONFIRMED, null));
            }
        }
        findings.keep(file.caseNo(), record, new Raised(raised.evaluation(), judged));
        return judged;
    }

    private static Map<String, String> overruled(List<FindingView> raised, @Nullable List<OverruleFinding> asked) {
        Map<String, String> overruled = new LinkedHashMap<>();
        for (OverruleFinding overrule : asked == null ? List.<OverruleFinding>of() : asked) {
            FindingView finding = raised.stream()
                    .filter(one -> overrule != null && one.id().equals(overrule.findingId()))
                    .findFirst()
                    .orElse(null);
            if (finding == null) {
                continue;
            }
            if (finding.severity() != Severity.warn) {
                throw new Refusal(
                        409,
                        "FINDING_NOT_OVERRULABLE",
                        "“" + finding.message() + "”不是提示，不能不采纳；请退回补正或者不予通过。",
                        finding.clause(),
                        List.of(),
                        Map.of());
            }
            String reason = FormField.text(overrule.reason()).strip();
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw Refusal.unprocessable(
                        "WARN_REASON", "不采纳提示“" + finding.message() + "”必须写明理由（最多 1000 个字）。", finding.clause());
            }
            overruled.put(finding.id(), reason);
        }
        return overruled;
    }

    private static Refusal standsInTheWay(Step step, List<FindingView> raised, Map<String, String> overruled) {
        List<FindingView> open = raised.stream()
                .filter(finding -> !overruled.containsKey(finding.id()))
                .toList();
        List<FindingView> hard = open.stream()
                .filter(finding -> finding.severity() != Severity.warn)
                .toList();
        List<Violation> violations = open.stream()
                .map(finding -> new Violation(
                        finding.code(), finding.message(), finding.clause(), null, null, null, finding.remedy()))
                .toList();
        if (hard.isEmpty()) {
            FindingView warn = open.get(0);
            return Refusal.unprocessable(
                            "WARN_REASON", "提示“" + warn.message() + "”还没有处理：采纳的请退回补正，不采纳的请写明理由。", warn.clause())
                    .with(violations);
        }
        FindingView first = hard.get(0);
        return new Refusal(
                409,
                "OUTCOME_NOT_OFFERED",
                "“%s”现在不能通过：%s（依据 %s）请退回补正或者不予通过。".formatted(step.name(), first.message(), first.clause()),
                first.clause(),
                violations,
                Map.of("finding", first.code()));
    }
}
