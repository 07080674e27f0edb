package org.banjian.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.banjian.benefits.Benefits;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.CaseView;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.Cases;
import org.banjian.cases.DecideTask;
import org.banjian.cases.FindingView;
import org.banjian.cases.OverruleFinding;
import org.banjian.cases.SaveDraft;
import org.banjian.cases.SubmitStep;
import org.banjian.inbox.Inbox;
import org.banjian.materials.ChecklistItem;
import org.banjian.materials.Materials;
import org.banjian.materials.inspection.Samples;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.NoticeDetails;
import org.banjian.payments.BatchView;
import org.banjian.payments.InstructionView;
import org.banjian.payments.PaymentDesk;
import org.banjian.payments.Payments;
import org.banjian.payments.Voucher;
import org.banjian.rosters.CheckContracts;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.IdNumber;
import org.banjian.training.CertificateKind;
import org.banjian.training.CompleteClass;
import org.banjian.training.OpenClass;
import org.banjian.training.RegisterCertificates;
import org.banjian.training.RegisterCertificates.Certificate;
import org.banjian.training.Training;
import org.banjian.training.TrainingClass;
import org.banjian.training.TrainingClasses;
import org.jspecify.annotations.Nullable;

/** The demo's people at work on claims of the first pack, from the plan to the payment; several cases go side by side. */
public class ClaimDesk {

    public static final String FIRM = FilingDesk.SIGNER;
    public static final String CENTRE = FilingDesk.REVIEWER;
    public static final String SECTION = "yangfuhe";
    public static final String CITY = "mashi";
    public static final String EXAMINER = "dengshi";

    public static final String CITY_MAKER = "caocai";
    public static final String CITY_RELEASER = "xiecai";
    public static final String DISTRICT_MAKER = "tangcai";
    public static final String DISTRICT_RELEASER = "hancai";
    public static final String PASSWORD = "Banjian-2021";
    public static final String AMOUNT = "750.00";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final int STOCK = 6;

    private final List<CaseNo> stock = new ArrayList<>();
    public final FilingDesk filing;
    public final Cases cases;
    public final CaseQueries queries;
    private final CaseTasks tasks;
    private final Inbox inbox;
    private final Materials materials;
    public final Training training;
    public final TrainingClasses classes;
    public final RosterDesk roster;
    public final Rosters rosters;
    private final NoticeDesk notices;
    private final Benefits benefits;
    public final PaymentDesk payments;
    public final Payments money;
    public final LegalClock clock;

    ClaimDesk(
            FilingDesk filing,
            Cases cases,
            CaseQueries queries,
            CaseTasks tasks,
            Inbox inbox,
            Materials materials,
            Training training,
            TrainingClasses classes,
            RosterDesk roster,
            Rosters rosters,
            NoticeDesk notices,
            Benefits benefits,
            PaymentDesk payments,
            Payments money,
            LegalClock clock) {
        this.filing = filing;
        this.cases = cases;
        this.queries = queries;
        this.tasks = tasks;
        this.inbox = inbox;
        this.materials = materials;
        this.training = training;
        this.classes = classes;
        this.roster = roster;
        this.rosters = rosters;
        this.notices = notices;
        this.benefits = benefits;
        this.payments = payments;
        this.money = money;
        this.clock = clock;
    }

    public <T> T as(String login, Callable<T> call) {
        return filing.as(login, call);
    }

    public void move(int port, LocalDate to) {
        if (to.isAfter(clock.today())) {
            Browser.signedIn(port, CENTRE, PASSWORD)
                    .post("/api/clock/moves", Map.of("to", to.toString()))
                    .expect(200);
        }
    }

    /** Cases of one graded class with one person each, whose plans were approved today; the class is tomorrow. */
    public List<CaseNo> approvedPlans(int count) {
        List<CaseNo> approved = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = clock.today().plusDays(1);
            Map<String, Object> plan = FilingDesk.plan();
            plan.put("applyDate", clock.today().toString());
            plan.put("trainingStart", day.toString());
            plan.put("trainingEnd", day.plusDays(10).toString());
            plan.put("traineeCount", 1);
            plan.put(
                    "classes",
                    List.of(Map.of(
                            "name", "数控车工一班",
                            "trainingType", "GRADED",
                            "occupation", "数控车工",
                            "level", "4",
                            "plannedHours", 7,
                            "dailySchedule", List.of(Map.of("date", day.toString(), "hours", 7)))));
            approved.add(approved(plan));
        }
        return approved;
    }

    /** A case with this plan, approved today. */
    public CaseNo approved(Map<String, Object> plan) {
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
        decide(CENTRE, caseNo, "userTask_reviewFiling", "PASS", Filing.pass("").data());
        return caseNo;
    }

    public TrainingClass course(CaseNo caseNo) {
        return classes.of(caseNo).get(0);
    }

    public void enrol(CaseNo caseNo) {
        enrol(caseNo, course(caseNo).id());
    }

    public void enrol(CaseNo caseNo, String classId) {
        int number = NUMBERS.incrementAndGet();
        String first17 = "1101991985%02d%02d%03d".formatted(1 + number / 28 % 12, 1 + number % 28, number % 1000);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", "学员" + number);
        values.put("idNumber", first17 + IdNumber.checkCharacter(first17));
        values.put("post", "操作工");
        as(FIRM, () -> roster.addRow(caseNo, classId, new SaveRosterRow(values, null)));
    }

    public void openClass(CaseNo caseNo) {
        as(
                FIRM,
                () -> training.openClass(caseNo, course(caseNo).id(), new OpenClass(clock.today(), "示例路1号培训教室", null)));
    }

    public void completeClass(CaseNo caseNo) {
        as(FIRM, () -> training.complete(caseNo, course(caseNo).id(), new CompleteClass(clock.today(), "课程结束。")));
    }

    public void certify(CaseNo caseNo) {
        List<Certificate> certificates = rosters.rows(caseNo).stream()
                .map(RosterRow::id)
                .map(row -> new Certificate(
                        row,
                        "SL%08d".formatted(NUMBERS.incrementAndGet()),
                        4,
                        CertificateKind.SKILL_LEVEL,
                        clock.today()))
                .toList();
        as(
                FIRM,
                () -> training.registerCertificates(
                        caseNo, course(caseNo).id(), new RegisterCertificates(certificates)));
    }

    /** The training is over: the claim is to be handed in. */
    public List<CaseNo> trained(int port, int count) {
        List<CaseNo> all = approvedPlans(count);
        move(port, clock.today().plusDays(1));
        for (CaseNo caseNo : all) {
            enrol(caseNo);
            openClass(caseNo);
            submit(caseNo, "userTask_openClass");
            completeClass(caseNo);
            submit(caseNo, "userTask_completeClass");
            certify(caseNo);
            submit(caseNo, "userTask_registerCertificates");
        }
        return all;
    }

    public void claim(CaseNo caseNo) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("periodFrom", clock.today().toString());
        claim.put("periodTo", clock.today().toString());
        claim.put("accountName", "示例精工机械（北京）有限公司（演示）");
        claim.put("bankName", "示例银行朝阳支行");
        claim.put("accountNo", "0200000000000000001");
        claim.put("accountType", "BASIC");
        claim.put("declared", true);
        int version = as(FIRM, () -> queries.form(caseNo, "cyqy-claim")).version();
        as(FIRM, () -> cases.saveDraft(caseNo, "cyqy-claim", new SaveDraft(claim, version)));
        for (ChecklistItem item : as(FIRM, () -> materials.checklist(caseNo)).items()) {
            if (item.missing()) {
                as(
                        FIRM,
                        () -> materials.upload(
                                caseNo, item.id(), item.subjectKey(), "材料.pdf", "application/pdf", Samples.pdf()));
            }
        }
        submit(caseNo, "userTask_prepareClaim");
    }

    public void review(CaseNo caseNo) {
        take(CENTRE, caseNo, "userTask_initialReview");
        as(CENTRE, () -> roster.checkContracts(caseNo, new CheckContracts(List.of(), true, true)));
        reviewed(caseNo);
    }

    /** The originals are compared, the task is taken: through the district's reviews to the city. */
    public void reviewed(CaseNo caseNo) {
        decide(
                CENTRE,
                caseNo,
                "userTask_initialReview",
                "PASS",
                Map.of("complete", true, "originalsChecked", true, "accountChecked", true));
        decide(
                CENTRE,
                caseNo,
                "userTask_confirmSubsystem",
                "CONFIRM",
                Map.of("receiptNo", "演示回执1", "enteredOn", clock.today().toString()));
        decide(SECTION, caseNo, "userTask_reReview", "PASS", null);
    }

    /** Compared and on public notice from today on. */
    public void publish(CaseNo caseNo) {
        decide(CITY, caseNo, "userTask_compare", "PASS", null);
        take(CITY, caseNo, "userTask_publishNotice");
        as(
                CITY,
                () -> notices.saveDetails(
                        caseNo, new NoticeDetails("补贴公示", "本机关网站", null, clock.today(), null, null, null)));
        decide(CITY, caseNo, "userTask_publishNotice", "CONFIRM", null);
    }

    /** On public notice from today on. */
    public List<CaseNo> published(int port, int count) {
        List<CaseNo> all = trained(port, count);
        for (CaseNo caseNo : all) {
            claim(caseNo);
            review(caseNo);
            publish(caseNo);
        }
        return all;
    }

    public LocalDate lastDayOfNotice(CaseNo caseNo) {
        return Objects.requireNonNull(as(CITY, () -> notices.of(caseNo)).get(0).endsOn());
    }

    /** The notice is over and nobody objected: the approval is to be given. */
    public List<CaseNo> noticed(int port, int count) {
        List<CaseNo> all = published(port, count);
        move(port, lastDayOfNotice(all.get(0)).plusDays(1));
        return all;
    }

    public void approve(CaseNo caseNo) {
        decide(CITY, caseNo, "userTask_approve", "PASS", approval(caseNo));
    }

    private Map<String, Object> approval(CaseNo caseNo) {
        return Map.of(
                "approvalNo",
                "演示批复〔2021〕1号",
                "approvedOn",
                clock.today().toString(),
                "approvedAmount",
                benefits.total(caseNo).amount());
    }

    /** The transfer to the district is instructed and waits. */
    public List<CaseNo> instructed(int port, int count) {
        List<CaseNo> all = noticed(port, count);
        all.forEach(this::approve);
        return all;
    }

    /** One that is instructed and waits, from a stock that is made when it is empty. */
    public synchronized CaseNo fromStock(int port) {
        if (stock.isEmpty()) {
            stock.addAll(instructed(port, STOCK));
        }
        return stock.remove(0);
    }

    /** One of the stock whose money has come in. */
    public CaseNo transferredFromStock(int port) {
        CaseNo caseNo = fromStock(port);
        pay(CITY_MAKER, CITY_RELEASER, caseNo);
        return caseNo;
    }

    /** The money has come in: the payment to the firm is instructed and waits. */
    public List<CaseNo> transferred(int port, int count) {
        List<CaseNo> all = instructed(port, count);
        all.forEach(caseNo -> pay(CITY_MAKER, CITY_RELEASER, caseNo));
        return all;
    }

    public InstructionView instruction(CaseNo caseNo) {
        List<InstructionView> all = as(SECTION, () -> money.ledger(caseNo)).instructions();
        return all.get(all.size() - 1);
    }

    public BatchView batch(String maker, CaseNo... ofCases) {
        List<String> ids =
                Arrays.stream(ofCases).map(caseNo -> instruction(caseNo).id()).toList();
        return as(maker, () -> payments.createBatch(ids));
    }

    public BatchView release(String releaser, BatchView batch) {
        return as(releaser, () -> payments.release(batch.id(), batch.hash()));
    }

    /** The newest instruction of the case, in a batch that was released. */
    public InstructionView sent(String maker, String releaser, CaseNo caseNo) {
        return release(releaser, batch(maker, caseNo)).instructions().get(0);
    }

    public Voucher voucher(InstructionView one) {
        return new Voucher("PZ%06d".formatted(NUMBERS.incrementAndGet()), clock.today(), one.amount());
    }

    public InstructionView pay(String maker, String releaser, CaseNo caseNo) {
        InstructionView one = sent(maker, releaser, caseNo);
        return as(maker, () -> payments.confirm(one.instructionNo(), voucher(one)));
    }

    public InstructionView payFirm(CaseNo caseNo) {
        return pay(DISTRICT_MAKER, DISTRICT_RELEASER, caseNo);
    }

    public void examine(CaseNo caseNo, String taskId, String outcome, @Nullable String reason) {
        as(EXAMINER, () -> {
            takeIfFree(taskId);
            return cases.decide(
                    caseNo, new DecideTask(taskId, outcome, "经核对考勤和证书作出结论。", null, reason, "CYQY-3-5-b", null, null));
        });
    }

    public void takeIfFree(String taskId) {
        if (tasks.work(taskId).takenBy() == null) {
            inbox.take(taskId);
        }
    }

    public TaskSummary task(CaseNo caseNo, String stepId) {
        return as(FIRM, () -> queries.view(caseNo)).tasks().stream()
                .filter(task -> task.stepId().equals(stepId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(stepId + " is not open: "
                        + as(FIRM, () -> queries.view(caseNo)).tasks()));
    }

    /** The step of one class among several. */
    public void submit(CaseNo caseNo, String stepId, String classId) {
        String taskId = as(FIRM, () -> queries.view(caseNo)).tasks().stream()
                .filter(task -> task.stepId().equals(stepId) && classId.equals(task.subject()))
                .findFirst()
                .orElseThrow()
                .id();
        as(FIRM, () -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", null)));
    }

    public void submit(CaseNo caseNo, String stepId) {
        String taskId = task(caseNo, stepId).id();
        as(FIRM, () -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", null)));
    }

    public String take(String login, CaseNo caseNo, String stepId) {
        String taskId = task(caseNo, stepId).id();
        as(login, () -> {
            inbox.take(taskId);
            return taskId;
        });
        return taskId;
    }

    /** Takes the task; a warning is answered with a reason. */
    public CaseView decide(
            String login, CaseNo caseNo, String stepId, String outcome, @Nullable Map<String, Object> data) {
        String taskId = take(login, caseNo, stepId);
        List<OverruleFinding> overruled = as(login, () -> tasks.view(taskId)).findings().stream()
                .filter(finding -> finding.state() == FindingView.FindingState.OPEN
                        && finding.severity() == FindingView.Severity.warn)
                .map(finding -> new OverruleFinding(finding.id(), "已另行核实。"))
                .toList();
        return as(
                login,
                () -> cases.decide(
                        caseNo, new DecideTask(taskId, outcome, "同意。", data, null, null, List.of(), overruled)));
    }
}
