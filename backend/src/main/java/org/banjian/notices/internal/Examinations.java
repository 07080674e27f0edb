package org.banjian.notices.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseTimeline;
import org.banjian.cases.CaseWork;
import org.banjian.cases.spi.ExaminedPersons;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.notices.FileObjection;
import org.banjian.notices.ObjectionOutcome;
import org.banjian.notices.ObjectionView;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.TaskCancelled;
import org.banjian.workflow.TaskFinished;
import org.banjian.workflow.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The panel 核查异议: one task examines one objection, and what is decided at the task is what came of the objection. */
@Component
class Examinations implements TaskPanel, ExaminedPersons {

    static final String PANEL = "objection";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;
    private static final AuditActor PLATFORM = new AuditActor("", "平台", "WORKER", "");

    private final ObjectionBook objections;
    private final CaseFacts facts;
    private final CaseWork work;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final Actors actors;
    private final LegalClock clock;

    Examinations(
            ObjectionBook objections,
            CaseFacts facts,
            CaseWork work,
            CaseTimeline timeline,
            AuditTrail trail,
            Actors actors,
            LegalClock clock) {
        this.objections = objections;
        this.facts = facts;
        this.work = work;
        this.timeline = timeline;
        this.trail = trail;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String id() {
        return PANEL;
    }

    @Override
    public boolean confidential() {
        return true;
    }

    @Override
    public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
        throw new UnsupportedOperationException("several objections may be examined at once: the task has to be named");
    }

    @Override
    public List<Violation> check(
            CaseNo caseNo, @Nullable String subject, String stepId, String outcome, String taskId) {
        ObjectionView objection = objections.byTask(caseNo, taskId).orElse(null);
        if (objection == null) {
            return List.of(Violation.of("OBJECTION_MISSING", "这一环节没有对应的异议，请刷新页面；如果流程确实停在本环节，请联系系统管理员。"));
        }
        List<Violation> violations = new ArrayList<>();
        boolean named = objection.excluded() + objection.restored() > 0;
        if (outcome.equals(ObjectionOutcome.PARTLY_UPHELD.name()) && !named) {
            violations.add(
                    Violation.of("PERSONS_MISSING", "异议部分成立的，应当指明剔除或者恢复的人员。").withRemedy("请在名单中选择人员并保存。"));
        }
        if (!outcome.equals(ObjectionOutcome.PARTLY_UPHELD.name()) && named) {
            violations.add(Violation.of("PERSONS_NAMED", "已经选择了剔除或者恢复的人员，核查结论应为“异议部分成立”。")
                    .withRemedy("请取消所选的人员，或者改选结论。"));
        }
        return violations;
    }

    @EventListener
    void opened(TaskOpened event) {
        OpenTask task = event.task();
        if (examines(task)) {
            objections.assign(task.caseNo(), task.id());
        }
    }

    /** The token has not moved on yet: the diagram finds the conclusion in place. */
    @EventListener
    void finished(TaskFinished event) {
        OpenTask task = event.task();
        if (!examines(task)) {
            return;
        }
        ObjectionView objection = objections.byTask(task.caseNo(), task.id()).orElseThrow(Refusal::notFound);
        CaseWork.Decision decision = work.decision(task.caseNo(), task.id()).orElseThrow(Refusal::notFound);
        protectObjector(task.caseNo(), objection.id(), decision.opinion());
        conclude(
                task.caseNo(),
                objection.id(),
                ObjectionOutcome.valueOf(decision.outcome()),
                decision.opinion(),
                decision.clause());
    }

    /** The case came to its end, or another objection was upheld: nobody will examine this one. */
    @EventListener
    void cancelled(TaskCancelled event) {
        OpenTask task = event.task();
        if (examines(task)) {
            objections
                    .byTask(task.caseNo(), task.id())
                    .filter(objection -> objection.outcome() == null)
                    .ifPresent(objection -> conclude(
                            task.caseNo(),
                            objection.id(),
                            ObjectionOutcome.DISCONTINUED,
                            "公示的事项已经终止，本件异议不再另行核查。",
                            null));
        }
    }

    private boolean examines(OpenTask task) {
        Step step = facts.pack(task.caseNo()).steps().get(task.stepId());
        return step != null && PANEL.equals(step.panel());
    }

    /** What goes to others must not say who objected. */
    private void protectObjector(CaseNo caseNo, String objectionId, String opinion) {
        int length = opinion.codePointCount(0, opinion.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.unprocessable("FINDING_MISSING", "请写明核查的情况和理由（" + SHORTEST + " 至 " + LONGEST + " 字）。", null);
        }
        FileObjection full = objections.full(caseNo, objectionId).orElseThrow(Refusal::notFound);
        if (opinion.contains(full.name()) || opinion.contains(full.contact())) {
            throw Refusal.unprocessable("OBJECTOR_NAMED", "核查意见中写有异议人的姓名或者联系方式。异议人的身份应当保密，请删除后再提交。", null);
        }
    }

    /** Once for each objection. */
    boolean conclude(
            CaseNo caseNo, String objectionId, ObjectionOutcome outcome, String finding, @Nullable String clause) {
        Actor actor = actors.find().orElse(null);
        LocalDateTime now = clock.now();
        boolean first = objections.examine(
                objectionId, outcome, finding, clause, actor == null ? null : actor.personName(), now);
        if (first) {
            timeline.add(caseNo, "OBJECTION_EXAMINED", null, sentence(outcome), clause);
            trail.append(
                    actor == null ? PLATFORM : actor.auditActor(),
                    "OBJECTION_EXAMINED",
                    "publicObjection",
                    objectionId,
                    caseNo,
                    Map.of("outcome", outcome.name()));
        }
        return first;
    }

    /** For the applicant: the outcome and nothing of who objected. */
    private static String sentence(ObjectionOutcome outcome) {
        return switch (outcome) {
            case NOT_UPHELD -> "公示期内收到的一件异议已经核查，结论：不成立。";
            case PARTLY_UPHELD -> "公示期内收到的一件异议已经核查，结论：部分成立，有关人员和金额随之调整。";
            case UPHELD -> "公示期内收到的一件异议已经核查，结论：成立。";
            case DISCONTINUED -> "公示的事项已经终止，一件异议不再另行核查。";
        };
    }

    @Override
    public Optional<Examined> pending(CaseNo caseNo) {
        return objections.pendingTask(caseNo).map(taskId -> {
            String id = objections.byTask(caseNo, taskId).orElseThrow().id();
            return new Examined(taskId, objections.persons(id, true), objections.persons(id, false));
        });
    }

    void applied(CaseNo caseNo) {
        objections.pendingTask(caseNo).ifPresent(objections::applied);
    }
}
