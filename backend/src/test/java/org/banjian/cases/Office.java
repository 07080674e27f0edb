package org.banjian.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.banjian.calendar.SandboxClock;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.Directory;
import org.banjian.identity.OfficeView;
import org.banjian.identity.OrganisationView;
import org.banjian.identity.PlatformRole;
import org.banjian.registers.DecideRegisterRow;
import org.banjian.registers.EnterRegisterRow;
import org.banjian.registers.RegisterDesk;
import org.banjian.shared.CaseNo;
import org.banjian.shared.CreditCode;
import org.banjian.shared.RegionCode;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People and units of the tests, and the ways in which they work on a case of the first pack. */
public class Office {

    public static final String ITEM = "CYQY";
    public static final String PLAN = "cyqy-plan";
    private static final RegionCode DISTRICT = new RegionCode("110105");
    private static final AtomicInteger FIRMS = new AtomicInteger();

    private final Actors actors;
    private final Directory directory;
    private final RegisterDesk registers;
    private final SandboxClock clock;
    private final Cases cases;
    private final CaseQueries queries;
    private final CaseTasks tasks;
    private final Workflow workflow;
    private final TransactionTemplate transaction;

    private @Nullable OfficeView centre;
    private @Nullable Actor reviewer;
    private @Nullable Actor colleague;
    private @Nullable Actor neighbour;
    private @Nullable Actor approver;

    Office(
            Actors actors,
            Directory directory,
            RegisterDesk registers,
            SandboxClock clock,
            Cases cases,
            CaseQueries queries,
            CaseTasks tasks,
            Workflow workflow,
            PlatformTransactionManager transactions) {
        this.actors = actors;
        this.directory = directory;
        this.registers = registers;
        this.clock = clock;
        this.cases = cases;
        this.queries = queries;
        this.tasks = tasks;
        this.workflow = workflow;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sets the time to the first morning and makes sure that the offices exist. */
    public void begin() {
        clock.set(LocalDateTime.of(2021, 8, 2, 9, 0));
        if (centre == null) {
            centre = directory.addOffice("skills-centre", "区职建中心", "甲区职建中心", DISTRICT);
            OfficeView other = directory.addOffice("skills-centre", "区职建中心", "乙区职建中心", new RegionCode("110108"));
            reviewer = directory.addPerson("审一", centre.id(), null, Set.of(PlatformRole.INITIAL_REVIEWER));
            colleague = directory.addPerson("审二", centre.id(), null, Set.of(PlatformRole.INITIAL_REVIEWER));
            neighbour = directory.addPerson("邻审", other.id(), null, Set.of(PlatformRole.INITIAL_REVIEWER));
            approver = directory.addPerson("核一", centre.id(), null, Set.of(PlatformRole.RE_REVIEWER));
        }
    }

    public void at(LocalDateTime time) {
        clock.set(time);
    }

    /** Somebody at the centre who has not acted yet. */
    public Actor newReviewer() {
        return directory.addPerson(
                "审" + FIRMS.incrementAndGet(), there(centre).id(), null, Set.of(PlatformRole.INITIAL_REVIEWER));
    }

    public Actor reviewer() {
        return there(reviewer);
    }

    public Actor colleague() {
        return there(colleague);
    }

    public Actor neighbour() {
        return there(neighbour);
    }

    private static <T> T there(@Nullable T thing) {
        if (thing == null) {
            throw new IllegalStateException("call begin() first");
        }
        return thing;
    }

    /** A firm's signer; the firm is on the list of hardship enterprises if asked for. */
    public Actor firm(boolean listed) {
        return firm(listed, null);
    }

    public Actor firm(boolean listed, @Nullable LocalDate listedTo) {
        int number = FIRMS.incrementAndGet();
        String first17 = "91110105%09d".formatted(number);
        CreditCode code = new CreditCode(first17 + CreditCode.checkCharacter(first17));
        OrganisationView firm = directory.addOrganisation("演示" + number + "号企业", code, DISTRICT);
        if (listed) {
            String row = as(reviewer(), () -> registers
                    .enter(
                            "hardship-enterprise",
                            new EnterRegisterRow(
                                    code.value(),
                                    Map.of("name", firm.name()),
                                    LocalDate.of(2021, 1, 1),
                                    listedTo,
                                    "测试依据"))
                    .id());
            as(there(approver), () -> registers.decide("hardship-enterprise", row, new DecideRegisterRow(true, null)));
        }
        return directory.addPerson(
                "申办" + number,
                null,
                firm.id(),
                Set.of(PlatformRole.ORGANISATION_CLERK, PlatformRole.ORGANISATION_SIGNER));
    }

    public <T> T as(Actor actor, Callable<T> call) {
        return actors.callAs(actor, call);
    }

    public CaseNo open(Actor signer) {
        return new CaseNo(as(signer, () -> cases.open(ITEM)).caseNo());
    }

    public TaskSummary task(Actor actor, CaseNo caseNo) {
        List<TaskSummary> open = as(actor, () -> queries.view(caseNo)).tasks();
        if (open.size() != 1) {
            throw new IllegalStateException("one open task expected: " + open);
        }
        return open.get(0);
    }

    public DraftSaved save(Actor actor, CaseNo caseNo, String formId, Map<String, Object> data) {
        int version = as(actor, () -> queries.form(caseNo, formId)).version();
        return as(actor, () -> cases.saveDraft(caseNo, formId, new SaveDraft(data, version)));
    }

    public ReceiptView submit(Actor actor, CaseNo caseNo, @Nullable Map<String, Object> data) {
        String taskId = task(actor, caseNo).id();
        return as(actor, () -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", data)));
    }

    /** A case that waits at the centre for its review. */
    public CaseNo filed(Actor signer, Map<String, Object> plan) {
        CaseNo caseNo = open(signer);
        submit(signer, caseNo, plan);
        submit(signer, caseNo, opinionOfFirm());
        return caseNo;
    }

    public void take(Actor actor, String taskId) {
        as(
                actor,
                () -> transaction.execute(tx -> {
                    tasks.requireTakeable(actor, taskId);
                    return workflow.take(taskId, actor.personId());
                }));
    }

    public CaseView decide(Actor actor, CaseNo caseNo, DecideTask command) {
        return as(actor, () -> cases.decide(caseNo, command));
    }

    public static DecideTask pass(String taskId) {
        return new DecideTask(
                taskId,
                "PASS",
                "材料完整、规范、有效，同意。",
                Map.of("complete", true, "standard", true, "valid", true),
                null,
                null,
                List.of(),
                List.of());
    }

    public static DecideTask correct(String taskId, CorrectionItem... items) {
        return new DecideTask(taskId, "CORRECT", "请按要求补正。", null, null, null, List.of(items), List.of());
    }

    public static DecideTask reject(String taskId, @Nullable String reasonCode) {
        return new DecideTask(taskId, "REJECT", "不符合条件。", null, reasonCode, null, List.of(), List.of());
    }

    public static Map<String, Object> opinionOfFirm() {
        return Map.of("opinion", "计划属实，申请备案。", "signer", "李示金", "signedOn", "2021-08-02");
    }

    /** A plan of the firm's own training without any finding. */
    public static Map<String, Object> plan() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("applicantUnit", "演示一号企业");
        plan.put("applyDate", "2021-08-02");
        plan.put("projectName", "数控加工岗位技能提升");
        plan.put("trainingStart", "2021-09-01");
        plan.put("trainingEnd", "2021-12-01");
        plan.put("place", "示例路1号");
        plan.put("traineeCount", 30);
        plan.put("classCount", 1);
        plan.put("trainingMode", "SELF");
        plan.put("scheduleMode", "CENTRALISED");
        plan.put("fundingSource", "EDUCATION_FUND");
        plan.put("unitName", "演示一号企业");
        plan.put("contact", "张𫖮");
        plan.put("officePhone", "010-00000001");
        plan.put("mobile", "19900000001");
        plan.put("email", "demo@example.com");
        plan.put("businessAddress", "示例路1号");
        plan.put("teachers", List.of(Map.of("name", "赵示教", "age", 45, "title", "高级讲师", "employer", "示例培训学校")));
        plan.put("classes", classes(20));
        plan.put("feasibility", "企业设有培训教室和实训设备。");
        plan.put("contentAndMode", "理论和实操，集中面授。");
        return plan;
    }

    public static List<Map<String, Object>> classes(int hours) {
        List<Map<String, Object>> days = new ArrayList<>();
        for (int left = hours, day = 1; left > 0; left -= 7, day++) {
            days.add(Map.of("date", "2021-09-%02d".formatted(day), "hours", Math.min(left, 7)));
        }
        return List.of(Map.of(
                "name", "一班",
                "trainingType", "NON_GRADED",
                "occupation", "数控加工",
                "plannedHours", hours,
                "dailySchedule", days));
    }

    public static Map<String, Object> planWith(String key, Object value) {
        Map<String, Object> plan = plan();
        plan.put(key, value);
        return plan;
    }
}
