package org.banjian.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.cases.Cases;
import org.banjian.cases.DecideTask;
import org.banjian.cases.SaveDraft;
import org.banjian.cases.SubmitStep;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.Directory;
import org.banjian.identity.People;
import org.banjian.identity.PlatformRole;
import org.banjian.materials.ChecklistItem;
import org.banjian.materials.Materials;
import org.banjian.materials.inspection.Samples;
import org.banjian.shared.CaseNo;

/** The demo's people at work on filings of the first pack, for tests of the modules above cases. */
public class FilingDesk {

    public static final String PLAN = "cyqy-plan";
    public static final String SIGNER = "lijingong";
    public static final String REVIEWER = "chenchu";
    public static final String LEAD = "liuzuzhang";
    public static final String NEIGHBOUR = "hehai";

    private final Actors actors;
    private final People people;
    private final Directory directory;
    private final Cases cases;
    private final CaseQueries queries;
    private final Materials materials;

    public FilingDesk(
            Actors actors, People people, Directory directory, Cases cases, CaseQueries queries, Materials materials) {
        this.actors = actors;
        this.people = people;
        this.directory = directory;
        this.cases = cases;
        this.queries = queries;
        this.materials = materials;
    }

    public Actor person(String login) {
        return people.actorsOf(login).get(0);
    }

    /** Another initial reviewer of the demo's centre. */
    public Actor newReviewer(String name) {
        return directory.addPerson(name, person(REVIEWER).officeId(), null, Set.of(PlatformRole.INITIAL_REVIEWER));
    }

    public <T> T as(Actor actor, Callable<T> call) {
        return actors.callAs(actor, call);
    }

    public <T> T as(String login, Callable<T> call) {
        return as(person(login), call);
    }

    public CaseNo open() {
        return new CaseNo(as(SIGNER, () -> cases.open("CYQY")).caseNo());
    }

    public void save(CaseNo caseNo, String formId, Map<String, Object> data) {
        int version = as(SIGNER, () -> queries.form(caseNo, formId)).version();
        as(SIGNER, () -> cases.saveDraft(caseNo, formId, new SaveDraft(data, version)));
    }

    /** The only open task, as the applicant sees it. */
    public TaskSummary task(CaseNo caseNo) {
        return as(SIGNER, () -> queries.view(caseNo)).tasks().get(0);
    }

    public void submit(CaseNo caseNo, Map<String, Object> data) {
        String taskId = task(caseNo).id();
        as(SIGNER, () -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", data)));
    }

    /** A case whose plan is prepared: the filing itself is to be handed in. */
    public CaseNo prepared(Map<String, Object> plan) {
        CaseNo caseNo = open();
        submit(caseNo, plan);
        return caseNo;
    }

    public void uploadWhatIsMissing(CaseNo caseNo) {
        for (ChecklistItem item : as(SIGNER, () -> materials.checklist(caseNo)).items()) {
            if (item.missing()) {
                as(
                        SIGNER,
                        () -> materials.upload(
                                caseNo, item.id(), item.subjectKey(), "材料.pdf", "application/pdf", Samples.pdf()));
            }
        }
    }

    /** A case that waits at the centre for its review. */
    public CaseNo filed() {
        CaseNo caseNo = prepared(plan());
        uploadWhatIsMissing(caseNo);
        submit(caseNo, opinion());
        return caseNo;
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

    public static Map<String, Object> opinion() {
        return Map.of("opinion", "计划属实，申请备案。", "signer", "李示金", "signedOn", "2021-08-02");
    }

    /** A plan of the firm's own training without any finding. */
    public static Map<String, Object> plan() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("applicantUnit", "示例精工机械（北京）有限公司（演示）");
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
        plan.put("unitName", "示例精工机械（北京）有限公司（演示）");
        plan.put("contact", "张𫖮");
        plan.put("officePhone", "010-00000001");
        plan.put("mobile", "19900000001");
        plan.put("email", "demo@example.com");
        plan.put("businessAddress", "示例路1号");
        plan.put("teachers", List.of(teacher()));
        plan.put("classes", classes());
        plan.put("feasibility", "企业设有培训教室和实训设备。");
        plan.put("contentAndMode", "理论和实操，集中面授。");
        return plan;
    }

    /** The same training given by institutions, each with an agreement. */
    public static Map<String, Object> commissionedPlan(String... institutions) {
        Map<String, Object> plan = plan();
        plan.put("trainingMode", "COMMISSIONED");
        plan.remove("teachers");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : institutions) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("location", "IN_CITY");
            row.put("contact", "王示培");
            row.put("mobile", "19900000002");
            row.put("registeredAddress", "示例路2号");
            row.put("licenceNo", "示-" + name.hashCode());
            row.put("licenceValidTo", "2023-12-31");
            row.put("teachers", List.of(teacher()));
            row.put("agreementParties", "甲乙双方");
            row.put("agreementForm", "集中面授");
            row.put("agreementPeriod", "2021-09-01 至 2021-12-01");
            row.put("agreementPrice", 10000);
            row.put("agreementContent", "数控加工");
            row.put("confirmed", true);
            rows.add(row);
        }
        plan.put("institutions", rows);
        return plan;
    }

    private static Map<String, Object> teacher() {
        return Map.of("name", "赵示教", "age", 45, "title", "高级讲师", "employer", "示例培训学校");
    }

    private static List<Map<String, Object>> classes() {
        return List.of(Map.of(
                "name", "一班",
                "trainingType", "NON_GRADED",
                "occupation", "数控加工",
                "plannedHours", 20,
                "dailySchedule",
                        List.of(
                                Map.of("date", "2021-09-01", "hours", 7),
                                Map.of("date", "2021-09-02", "hours", 7),
                                Map.of("date", "2021-09-03", "hours", 6))));
    }
}
