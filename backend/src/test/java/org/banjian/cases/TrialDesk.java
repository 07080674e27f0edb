package org.banjian.cases;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banjian.cases.CaseView.TaskSummary;
import org.banjian.identity.Actor;
import org.banjian.identity.Directory;
import org.banjian.identity.PlatformRole;
import org.banjian.shared.CaseNo;
import org.banjian.shared.RegionCode;
import org.jspecify.annotations.Nullable;

/** People who work on a case of the trial pack. */
public class TrialDesk {

    private final Office office;
    private final Directory directory;
    private final Cases cases;
    private final CaseQueries queries;
    private @Nullable Actor section;

    TrialDesk(Office office, Directory directory, Cases cases, CaseQueries queries) {
        this.office = office;
        this.directory = directory;
        this.cases = cases;
        this.queries = queries;
    }

    void begin() {
        office.begin();
        if (section == null) {
            String id = directory
                    .addOffice("skills-section", "区职建科", "甲区职建科", new RegionCode("110105"))
                    .id();
            section = directory.addPerson("科一", id, null, Set.of(PlatformRole.RE_REVIEWER));
        }
    }

    Actor section() {
        return java.util.Objects.requireNonNull(section);
    }

    Actor centre() {
        return office.reviewer();
    }

    void at(int year, int month, int day, int hour, int minute, int second) {
        office.at(LocalDateTime.of(year, month, day, hour, minute, second));
    }

    CaseNo drafted(Actor firm) {
        return new CaseNo(office.as(firm, () -> cases.open("TRIAL")).caseNo());
    }

    /** A case whose classes wait to be opened. */
    CaseNo applied(Actor firm, @Nullable String latestEnd, String... classes) {
        Map<String, String> dates = latestEnd == null ? Map.of() : Map.of("latestEnd", latestEnd);
        return applied(firm, "TRIAL", "userTask_applyTrial", dates, classes);
    }

    /** A case of the pack whose waiting is tried out; it waits for a letter. */
    CaseNo waiting(Actor firm, Map<String, String> dates, String... classes) {
        return applied(firm, "WAIT", "userTask_applyWait", dates, classes);
    }

    private CaseNo applied(Actor firm, String item, String stepId, Map<String, String> dates, String... classes) {
        CaseNo caseNo = new CaseNo(office.as(firm, () -> cases.open(item)).caseNo());
        Map<String, Object> data = new LinkedHashMap<>(dates);
        data.put("classes", Arrays.stream(classes).map(id -> Map.of("id", id)).toList());
        submit(firm, caseNo, stepId, null, data);
        return caseNo;
    }

    /** A case whose claim is to be handed in. */
    CaseNo trained(Actor firm) {
        CaseNo caseNo = applied(firm, null, "A");
        submit(firm, caseNo, "userTask_openTrial", "A", null);
        decide(centre(), caseNo, "userTask_checkTrial", "A", "PASS");
        return caseNo;
    }

    CaseView view(Actor actor, CaseNo caseNo) {
        return office.as(actor, () -> queries.view(caseNo));
    }

    TaskSummary task(Actor actor, CaseNo caseNo, String stepId, @Nullable String subject) {
        List<TaskSummary> open = view(actor, caseNo).tasks().stream()
                .filter(task -> task.stepId().equals(stepId))
                .filter(task -> java.util.Objects.equals(task.subject(), subject))
                .toList();
        if (open.size() != 1) {
            throw new IllegalStateException(stepId + " of " + subject + " expected, open: "
                    + view(actor, caseNo).tasks());
        }
        return open.get(0);
    }

    ReceiptView submit(
            Actor firm, CaseNo caseNo, String stepId, @Nullable String subject, @Nullable Map<String, Object> data) {
        String task = task(firm, caseNo, stepId, subject).id();
        return office.as(firm, () -> cases.submit(caseNo, new SubmitStep(task, "SUBMIT", data)));
    }

    ReceiptView submitTask(Actor firm, CaseNo caseNo, String task) {
        return office.as(firm, () -> cases.submit(caseNo, new SubmitStep(task, "SUBMIT", null)));
    }

    /** Takes the task unless it is taken. */
    CaseView decide(Actor actor, CaseNo caseNo, String stepId, @Nullable String subject, String outcome) {
        TaskSummary task = task(actor, caseNo, stepId, subject);
        if (task.takenBy() == null) {
            office.take(actor, task.id());
        }
        return office.as(actor, () -> cases.decide(caseNo, decision(task.id(), outcome)));
    }

    static DecideTask decision(String taskId, String outcome) {
        return new DecideTask(
                taskId,
                outcome,
                "已核对。",
                null,
                outcome.equals("REJECT") ? "TRIAL_REFUSED" : null,
                null,
                outcome.equals("CORRECT")
                        ? List.of(new CorrectionItem(CorrectionItem.ItemKind.FIELD, "trial-claim.note", "", "请写明。"))
                        : List.of(),
                List.of());
    }

    CaseView act(Actor actor, CaseNo caseNo, String message, String reason) {
        return act(actor, caseNo, message, null, reason);
    }

    CaseView act(Actor actor, CaseNo caseNo, String message, @Nullable String subject, String reason) {
        return office.as(actor, () -> cases.act(caseNo, new StartAction(message, subject, reason)));
    }
}
