package org.banjian.testing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banjian.benefits.Benefits;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.Cases;
import org.banjian.cases.DecideTask;
import org.banjian.cases.FindingView;
import org.banjian.cases.OverruleFinding;
import org.banjian.cases.StartAction;
import org.banjian.cases.SubmitStep;
import org.banjian.inbox.Inbox;
import org.banjian.inspections.Inspections;
import org.banjian.inspections.RecordInspection;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.NoticeDetails;
import org.banjian.payments.BatchView;
import org.banjian.payments.InstructionView;
import org.banjian.payments.PaymentDesk;
import org.banjian.payments.Voucher;
import org.banjian.registers.DecideRegisterRow;
import org.banjian.registers.EnterRegisterRow;
import org.banjian.registers.RegisterDesk;
import org.banjian.registers.RegisterRowView;
import org.banjian.rosters.CheckContracts;
import org.banjian.rosters.ConfirmImport;
import org.banjian.rosters.ImportView;
import org.banjian.rosters.RosterDesk;
import org.banjian.shared.CaseNo;
import org.banjian.training.CompleteClass;
import org.banjian.training.OpenClass;
import org.banjian.training.Training;
import org.banjian.training.TrainingClass;
import org.banjian.training.TrainingClasses;
import org.jspecify.annotations.Nullable;

/** The demo's people on a whole case of the first pack: one graded class, from the plan to the payment, one step of the way a method. */
public class WholeCase {

    public static final String SECTION = "yangfuhe";
    public static final String CITY = "mashi";
    private static final String EXAMINER = "dengshi";

    private final FilingDesk filing;
    private final Cases cases;
    private final CaseQueries queries;
    private final CaseTasks tasks;
    private final Inbox inbox;
    private final Training training;
    private final TrainingClasses classes;
    private final RosterDesk rosters;
    private final Inspections inspections;
    private final Benefits benefits;
    private final NoticeDesk notices;
    private final PaymentDesk payments;
    private final RegisterDesk registers;
    private final LegalClock clock;

    public WholeCase(
            FilingDesk filing,
            Cases cases,
            CaseQueries queries,
            CaseTasks tasks,
            Inbox inbox,
            Training training,
            TrainingClasses classes,
            RosterDesk rosters,
            Inspections inspections,
            Benefits benefits,
            NoticeDesk notices,
            PaymentDesk payments,
            RegisterDesk registers,
            LegalClock clock) {
        this.filing = filing;
        this.cases = cases;
        this.queries = queries;
        this.tasks = tasks;
        this.inbox = inbox;
        this.training = training;
        this.classes = classes;
        this.rosters = rosters;
        this.inspections = inspections;
        this.benefits = benefits;
        this.notices = notices;
        this.payments = payments;
        this.registers = registers;
        this.clock = clock;
    }

    /** A value of a parameter that the document leaves to an authority, entered by one and approved by another. */
    public void parameter(String id, String value) {
        RegisterRowView row = filing.as(
                "gaozheng",
                () -> registers.enter(
                        "parameter",
                        new EnterRegisterRow(id, Map.of("value", value), clock.today(), null, "演示数据：虚构的依据，不具有法律效力")));
        filing.as("linzheng", () -> registers.decide("parameter", row.id(), new DecideRegisterRow(true, null)));
    }

    public void move(int port, LocalDate to) {
        if (to.isAfter(clock.today())) {
            Browser.signedIn(port, "linzheng", "Banjian-2021")
                    .post("/api/clock/moves", Map.of("to", to.toString()))
                    .expect(200);
        }
    }

    /** A plan that was approved today, of one graded class of two days that begins the day after tomorrow; the clock then stands there. */
    public CaseNo training(int port, int persons, String mobile) {
        LocalDate start = clock.today().plusDays(2);
        Map<String, Object> plan = FilingDesk.plan();
        plan.put("applyDate", clock.today().toString());
        plan.put("trainingStart", start.toString());
        plan.put("trainingEnd", start.plusDays(30).toString());
        plan.put("traineeCount", persons);
        plan.put("mobile", mobile);
        Map<String, Object> course = new LinkedHashMap<>();
        course.put("name", "数控车工一班");
        course.put("trainingType", "GRADED");
        course.put("occupation", "数控车工");
        course.put("level", "4");
        course.put("plannedHours", 14);
        course.put(
                "dailySchedule",
                List.of(
                        Map.of("date", start.toString(), "hours", 7),
                        Map.of("date", start.plusDays(1).toString(), "hours", 7)));
        plan.put("classes", List.of(course));
        CaseNo caseNo = filing.prepared(plan);
        filing.uploadWhatIsMissing(caseNo);
        filing.submit(
                caseNo,
                Map.of(
                        "opinion",
                        "计划属实，申请备案。",
                        "signer",
                        "李示金",
                        "signedOn",
                        clock.today().toString()));
        decide(
                caseNo,
                FilingDesk.REVIEWER,
                "userTask_reviewFiling",
                "PASS",
                Map.of("complete", true, "standard", true, "valid", true));
        move(port, start);
        return caseNo;
    }

    public TrainingClass course(CaseNo caseNo) {
        return classes.of(caseNo).get(0);
    }

    /** Reads a file into the class; nothing is on the roster yet. */
    public ImportView read(CaseNo caseNo, Path file, String name) {
        return asFirm(() -> rosters.importFile(caseNo, course(caseNo).id(), name, file));
    }

    public void enrol(CaseNo caseNo, ImportView file) {
        asFirm(() ->
                rosters.confirm(caseNo, file.classId(), file.id(), new ConfirmImport(ConfirmImport.Rows.CLEAN, false)));
    }

    public void discard(CaseNo caseNo, ImportView file) {
        asFirm(() -> {
            rosters.discard(caseNo, file.classId(), file.id());
            return file;
        });
    }

    /** The class is opened, inspected and completed; the clock stands on its last day. */
    public void trained(int port, CaseNo caseNo, int persons) {
        TrainingClass course = course(caseNo);
        LocalDate first = course.dailySchedule().get(0).date();
        asFirm(() -> training.openClass(caseNo, course.id(), new OpenClass(first, "示例路1号培训教室", null)));
        submit(caseNo, "userTask_openClass");
        filing.as(FilingDesk.REVIEWER, () -> cases.act(caseNo, new StartAction("inspectTraining", "例行检查")));
        take(caseNo, FilingDesk.REVIEWER, "userTask_inspect");
        filing.as(
                FilingDesk.REVIEWER,
                () -> inspections.record(
                        caseNo,
                        new RecordInspection(
                                null,
                                course.id(),
                                first,
                                persons,
                                course.dailySchedule().get(0).hours(),
                                true,
                                "按培训计划书开展，课时属实。",
                                null)));
        decide(caseNo, FilingDesk.REVIEWER, "userTask_inspect", "CONFIRM", null);
        LocalDate last = course.dailySchedule().get(1).date();
        move(port, last);
        asFirm(() -> training.complete(caseNo, course.id(), new CompleteClass(last, "培训按计划完成。")));
        submit(caseNo, "userTask_completeClass");
        submit(caseNo, "userTask_registerCertificates");
    }

    public void claimed(CaseNo caseNo, String accountNo) {
        TrainingClass course = course(caseNo);
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("periodFrom", course.dailySchedule().get(0).date().toString());
        claim.put("periodTo", course.dailySchedule().get(1).date().toString());
        claim.put("accountName", "示例精工机械（北京）有限公司（演示）");
        claim.put("bankName", "示例银行朝阳支行");
        claim.put("accountNo", accountNo);
        claim.put("accountType", "BASIC");
        claim.put("declared", true);
        filing.save(caseNo, "cyqy-claim", claim);
        filing.uploadWhatIsMissing(caseNo);
        submit(caseNo, "userTask_prepareClaim");
    }

    /** Reviewed by the district; the city's comparison is done and the notice waits as a draft that somebody has taken. */
    public void compared(CaseNo caseNo) {
        take(caseNo, FilingDesk.REVIEWER, "userTask_initialReview");
        filing.as(FilingDesk.REVIEWER, () -> rosters.checkContracts(caseNo, new CheckContracts(List.of(), true, true)));
        decide(
                caseNo,
                FilingDesk.REVIEWER,
                "userTask_initialReview",
                "PASS",
                Map.of("complete", true, "originalsChecked", true, "accountChecked", true));
        decide(
                caseNo,
                FilingDesk.REVIEWER,
                "userTask_confirmSubsystem",
                "CONFIRM",
                Map.of("receiptNo", "演示回执2021001", "enteredOn", clock.today().toString()));
        decide(caseNo, SECTION, "userTask_reReview", "PASS", null);
        decide(caseNo, CITY, "userTask_compare", "PASS", null);
        take(caseNo, CITY, "userTask_publishNotice");
        filing.as(
                CITY,
                () -> notices.saveDetails(
                        caseNo,
                        new NoticeDetails(
                                "关于拟享受培训补贴人员名单的公示", "本机关网站", null, clock.today(), null, "010-12345678", null)));
    }

    public void published(CaseNo caseNo) {
        decide(caseNo, CITY, "userTask_publishNotice", "CONFIRM", null);
    }

    /** The period of the notice is over; the money is approved, transferred and paid. */
    public BatchView paid(int port, CaseNo caseNo) {
        LocalDate ends = filing.as(CITY, () -> notices.of(caseNo)).get(0).endsOn();
        move(port, Objects.requireNonNull(ends).plusDays(1));
        filing.as(EXAMINER, () -> queries.view(caseNo)).tasks().stream()
                .filter(task -> task.stepId().equals("userTask_examineObjection"))
                .forEach(task -> filing.as(EXAMINER, () -> {
                    inbox.take(task.id());
                    return cases.decide(
                            caseNo,
                            new DecideTask(
                                    task.id(), "NOT_UPHELD", "经核查，异议不成立。", null, null, "CYQY-3-5-b", null, null));
                }));
        take(caseNo, CITY, "userTask_approve");
        decide(
                caseNo,
                CITY,
                "userTask_approve",
                "PASS",
                Map.of(
                        "approvalNo",
                        "演示批复〔2021〕1号",
                        "approvedOn",
                        clock.today().toString(),
                        "approvedAmount",
                        benefits.total(caseNo).amount()));
        pay(caseNo, "caocai", "xiecai");
        return pay(caseNo, "tangcai", "hancai");
    }

    private BatchView pay(CaseNo caseNo, String maker, String releaser) {
        BatchView made = filing.as(
                maker,
                () -> payments.createBatch(payments.desk().waiting().stream()
                        .filter(it -> it.caseNo().equals(caseNo.value()))
                        .map(InstructionView::id)
                        .toList()));
        filing.as(
                releaser,
                () -> payments.release(made.id(), payments.batch(made.id()).hash()));
        for (InstructionView instruction : made.instructions()) {
            filing.as(
                    maker,
                    () -> payments.confirm(
                            instruction.instructionNo(),
                            new Voucher("凭证-" + instruction.instructionNo(), clock.today(), instruction.amount())));
        }
        return made;
    }

    public TaskSummary task(CaseNo caseNo, String stepId) {
        return asFirm(() -> queries.view(caseNo)).tasks().stream()
                .filter(task -> task.stepId().equals(stepId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(stepId + " is not open"));
    }

    private void submit(CaseNo caseNo, String stepId) {
        String taskId = task(caseNo, stepId).id();
        asFirm(() -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", null)));
    }

    private void take(CaseNo caseNo, String login, String stepId) {
        String taskId = task(caseNo, stepId).id();
        filing.as(login, () -> {
            inbox.take(taskId);
            return taskId;
        });
    }

    private void decide(
            CaseNo caseNo, String login, String stepId, String outcome, @Nullable Map<String, Object> data) {
        take(caseNo, login, stepId);
        String taskId = task(caseNo, stepId).id();
        List<OverruleFinding> overruled = new ArrayList<>();
        for (FindingView finding : filing.as(login, () -> tasks.view(taskId)).findings()) {
            if (finding.severity() == FindingView.Severity.warn && finding.state() == FindingView.FindingState.OPEN) {
                overruled.add(new OverruleFinding(finding.id(), "已经核实，情况属实。"));
            }
        }
        filing.as(
                login,
                () -> cases.decide(caseNo, new DecideTask(taskId, outcome, "已核实。", data, null, null, null, overruled)));
    }

    private <T> T asFirm(Callable<T> call) {
        return filing.as(FilingDesk.SIGNER, call);
    }
}
