package org.banjian.testing;

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

    public static final String PLAN = Filing.PLAN;
    private static final String FIRM = "示例精工机械（北京）有限公司（演示）";
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
        return new CaseNo(as(SIGNER, () -> cases.open(Filing.ITEM)).caseNo());
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
        return Filing.pass(taskId);
    }

    public static Map<String, Object> opinion() {
        return Filing.opinion();
    }

    /** A plan of the firm's own training without any finding. */
    public static Map<String, Object> plan() {
        return Filing.plan(FIRM);
    }

    /** The same training given by institutions, each with an agreement. */
    public static Map<String, Object> commissionedPlan(String... institutions) {
        return Filing.commissionedPlan(FIRM, institutions);
    }
}
