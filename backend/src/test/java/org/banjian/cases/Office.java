package org.banjian.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.banjian.testing.Filing;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People and units of the tests, and the ways in which they work on a case of the first pack. */
public class Office {

    public static final String ITEM = Filing.ITEM;
    public static final String PLAN = Filing.PLAN;
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
        return Filing.pass(taskId);
    }

    public static DecideTask correct(String taskId, CorrectionItem... items) {
        return new DecideTask(taskId, "CORRECT", "请按要求补正。", null, null, null, List.of(items), List.of());
    }

    public static DecideTask reject(String taskId, @Nullable String reasonCode) {
        return new DecideTask(taskId, "REJECT", "不符合条件。", null, reasonCode, null, List.of(), List.of());
    }

    public static Map<String, Object> opinionOfFirm() {
        return Filing.opinion();
    }

    /** A plan of the firm's own training without any finding. */
    public static Map<String, Object> plan() {
        return Filing.plan("演示一号企业");
    }

    public static List<Map<String, Object>> classes(int hours) {
        return Filing.classes(hours);
    }

    public static Map<String, Object> planWith(String key, Object value) {
        Map<String, Object> plan = plan();
        plan.put(key, value);
        return plan;
    }
}
