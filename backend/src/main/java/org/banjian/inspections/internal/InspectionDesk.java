package org.banjian.inspections.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseTimeline;
import org.banjian.cases.CaseWork;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.inspections.InspectionView;
import org.banjian.inspections.Inspections;
import org.banjian.inspections.RecordInspection;
import org.banjian.inspections.internal.SeenClasses.Day;
import org.banjian.inspections.internal.SeenClasses.Seen;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.shared.Violations;
import org.banjian.workflow.OpenTask;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records inspections 检查登记 and lays them beside what the applicant recorded. */
@Service
class InspectionDesk implements Inspections {

    static final String PANEL = "inspection";
    private static final BigDecimal STEP = new BigDecimal("0.5");
    private static final BigDecimal MOST_A_DAY = new BigDecimal(24);

    private final Actors actors;
    private final CaseAccess access;
    private final CaseWork work;
    private final CaseFacts cases;
    private final SeenClasses classes;
    private final InspectionRows rows;
    private final Workflow workflow;
    private final CaseTimeline timeline;
    private final AuditTrail audit;
    private final LegalClock clock;

    InspectionDesk(
            Actors actors,
            CaseAccess access,
            CaseWork work,
            CaseFacts cases,
            SeenClasses classes,
            InspectionRows rows,
            Workflow workflow,
            CaseTimeline timeline,
            AuditTrail audit,
            LegalClock clock) {
        this.actors = actors;
        this.access = access;
        this.work = work;
        this.cases = cases;
        this.classes = classes;
        this.rows = rows;
        this.workflow = workflow;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public InspectionView record(CaseNo caseNo, RecordInspection command) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        OpenTask task = task(actor, caseNo, command.taskId());
        Seen seen = classes.of(caseNo).get(command.classId());
        List<Violation> found = check(caseNo, task, command, seen);
        new Violations()
                .addAll(found)
                .throwIfAny(422, found.isEmpty() ? "" : found.get(0).code(), "检查记录有 " + found.size() + " 处需要处理，没有保存。");
        int before = rows.ofTask(task.id()).map(InspectionRow::revision).orElse(0);
        InspectionRow row = new InspectionRow(
                UUID.randomUUID().toString(),
                caseNo.value(),
                task.id(),
                before + 1,
                command.classId(),
                seen == null ? "" : seen.name(),
                command.date(),
                command.presentCount(),
                command.hoursChecked(),
                command.inOrder(),
                command.finding().strip(),
                command.place() == null || command.place().isBlank()
                        ? null
                        : command.place().strip(),
                actor.personId(),
                actor.personName(),
                actor.unitName(),
                clock.now().truncatedTo(ChronoUnit.MILLIS));
        rows.add(row);
        Step step = cases.pack(caseNo).steps().get(task.stepId());
        timeline.add(
                caseNo,
                before == 0 ? "INSPECTION_RECORDED" : "INSPECTION_CHANGED",
                task.name(),
                (before == 0 ? "检查“" : "更正检查记录：“") + row.className() + "” " + row.date() + "：实到 " + row.presentCount()
                        + " 人，核实 " + text(row.hoursChecked()) + " 课时，" + (row.inOrder() ? "未发现问题" : "发现问题") + "。检查人"
                        + row.inspectorName() + "。",
                step == null || step.clauses().isEmpty() ? null : step.clauses().get(0));
        audit.append(
                actor.auditActor(),
                before == 0 ? "INSPECTION_RECORDED" : "INSPECTION_CHANGED",
                "INSPECTION",
                row.id(),
                caseNo,
                Map.of(
                        "class", row.classId(),
                        "date", row.date().toString(),
                        "present", row.presentCount(),
                        "hours", text(row.hoursChecked()),
                        "inOrder", row.inOrder(),
                        "revision", row.revision()));
        return view(row, seen);
    }

    /** One of the actor's own inspections of the case; the case is locked until the transaction ends. */
    private OpenTask task(Actor actor, CaseNo caseNo, @Nullable String taskId) {
        OpenTask any = work.requireTaken(caseNo, PANEL);
        return taskId == null || taskId.equals(any.id())
                ? any
                : taken(actor, caseNo).stream()
                        .filter(task -> task.id().equals(taskId))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.conflict("TASK_NOT_TAKEN", "这项检查不在您签收的环节之中，可能已经办结或者转给他人。请刷新待办后重新选择。"));
    }

    /** The inspections of the case that the actor has taken. */
    private List<OpenTask> taken(Actor actor, CaseNo caseNo) {
        Pack pack = cases.pack(caseNo);
        return workflow.openTasks(caseNo).stream()
                .filter(task -> actor.personId().equals(task.assignee()))
                .filter(task -> {
                    Step step = pack.steps().get(task.stepId());
                    return step != null && PANEL.equals(step.panel());
                })
                .toList();
    }

    /** What must be recorded before the actor finishes an inspection; asked without naming the task, so all that he has taken count. */
    List<Violation> missing(CaseNo caseNo, String stepId) {
        Actor actor = actors.find().orElse(null);
        if (actor == null) {
            return List.of();
        }
        Pack pack = cases.pack(caseNo);
        return taken(actor, caseNo).stream()
                .filter(task -> rows.ofTask(task.id()).isEmpty())
                .map(task -> broken(
                        pack,
                        task,
                        "INSPECTION_INCOMPLETE",
                        "“" + task.name() + "”还没有填写检查记录。",
                        null,
                        "请填写检查日期、班级、实到人数、核实课时和检查情况并保存，再办结本环节。"))
                .toList();
    }

    private List<Violation> check(CaseNo caseNo, OpenTask task, RecordInspection command, @Nullable Seen seen) {
        Pack pack = cases.pack(caseNo);
        List<Violation> found = new ArrayList<>();
        if (seen == null) {
            found.add(broken(pack, task, "CLASS_UNKNOWN", "没有选择被检查的班级。", "classId", "请从列表中选择班级。"));
        } else if (!seen.opened()) {
            found.add(broken(
                    pack,
                    task,
                    "CLASS_NOT_OPENED",
                    "“" + seen.name() + "”还没有登记开班。",
                    "classId",
                    "请选择已经开班的班级，或者请企业先登记开班。"));
        }
        LocalDate today = clock.today();
        if (command.date().isAfter(today)) {
            found.add(broken(pack, task, "DAY_IN_FUTURE", "检查日期 " + command.date() + " 还没有到。", "date", "请填写实际检查的日期。"));
        }
        if (command.hoursChecked().remainder(STEP).signum() != 0
                || command.hoursChecked().compareTo(MOST_A_DAY) > 0) {
            found.add(broken(pack, task, "HOURS_INVALID", "核实课时应以 0.5 为单位，一天不超过 24。", "hoursChecked", "请核对课时。"));
        }
        return found;
    }

    static Violation broken(
            Pack pack, OpenTask task, String code, String message, @Nullable String field, String remedy) {
        return new Violation(code, message, clause(pack, task.stepId(), code), field, null, null, remedy);
    }

    static @Nullable String clause(Pack pack, String stepId, String code) {
        var reason = pack.reasons().get(code);
        Step step = pack.steps().get(stepId);
        return reason != null
                ? reason.clause()
                : step == null || step.clauses().isEmpty()
                        ? null
                        : step.clauses().get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<InspectionView> of(CaseNo caseNo) {
        access.require(actors.current(), caseNo);
        List<InspectionRow> all = rows.of(caseNo);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, Seen> seen = classes.of(caseNo);
        return all.stream().map(row -> view(row, seen.get(row.classId()))).toList();
    }

    private static InspectionView view(InspectionRow row, @Nullable Seen seen) {
        Day day = seen == null ? null : seen.on(row.date()).orElse(null);
        return new InspectionView(
                row.id(),
                row.taskId(),
                row.revision(),
                row.classId(),
                row.className(),
                row.date(),
                row.presentCount(),
                row.hoursChecked(),
                row.inOrder(),
                row.finding(),
                row.place(),
                row.inspectorName(),
                row.inspectorUnit(),
                row.recordedAt().atZone(LegalClock.ZONE).toOffsetDateTime(),
                day == null ? null : day.plannedHours(),
                day == null ? null : day.present(),
                day == null ? null : day.hours(),
                difference(row, day));
    }

    /** In words what the inspector counted otherwise than the applicant; null when they agree or one of them is silent. */
    static @Nullable String difference(InspectionRow row, @Nullable Day day) {
        if (day == null || (day.present() == null && day.hours() == null)) {
            return null;
        }
        List<String> differences = new ArrayList<>();
        Integer present = day.present();
        if (present != null && present != row.presentCount()) {
            differences.add("考勤登记到 " + present + " 人，检查实到 " + row.presentCount() + " 人");
        }
        BigDecimal hours = day.hours();
        if (hours != null && hours.compareTo(row.hoursChecked()) != 0) {
            differences.add("考勤登记 " + text(hours) + " 课时，检查核实 " + text(row.hoursChecked()) + " 课时");
        }
        return differences.isEmpty() ? null : String.join("；", differences) + "。";
    }

    static String text(BigDecimal hours) {
        BigDecimal plain = hours.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }
}
