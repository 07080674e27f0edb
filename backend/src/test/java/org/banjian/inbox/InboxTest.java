package org.banjian.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.Cases;
import org.banjian.identity.Actor;
import org.banjian.inbox.InboxQuery.Due;
import org.banjian.inbox.InboxQuery.Scope;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.testing.Browser;
import org.banjian.testing.FilingDesk;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projection, asked through the bus: real cases move, the inbox follows. */
class InboxTest extends DemoTest.OnH2 {

    @Autowired
    FilingDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxProjection projection;

    @Autowired
    Cases cases;

    @Autowired
    CaseQueries queries;

    @Autowired
    Workflow workflow;

    @Autowired
    AuditTrail trail;

    @Autowired
    LastListener lastListener;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void calm() {
        lastListener.arm(false);
    }

    @Test
    void aTaskIsWaitingThenMineThenFinishedWithItsOutcome() {
        CaseNo caseNo = desk.filed();
        String taskId = desk.task(caseNo).id();
        InboxRow waiting = row(FilingDesk.REVIEWER, Scope.WAITING, caseNo);
        assertThat(waiting).isNotNull();
        assertThat(waiting.taskId()).isEqualTo(taskId);
        assertThat(waiting.stepName()).isEqualTo("审核备案材料");
        assertThat(waiting.applicantName()).contains("示例精工机械");
        assertThat(waiting.takenBy()).isNull();
        assertThat(row(FilingDesk.SIGNER, Scope.WAITING, caseNo)).isNull();

        desk.as(FilingDesk.REVIEWER, () -> take(taskId));
        assertThat(row(FilingDesk.REVIEWER, Scope.WAITING, caseNo)).isNull();
        assertThat(row(FilingDesk.REVIEWER, Scope.MINE, caseNo).takenByMe()).isTrue();
        assertThat(row(FilingDesk.LEAD, Scope.MINE, caseNo)).isNull();
        assertThat(row(FilingDesk.LEAD, Scope.OFFICE, caseNo).takenBy()).isEqualTo("陈初审");

        desk.as(FilingDesk.REVIEWER, () -> release(taskId));
        assertThat(row(FilingDesk.REVIEWER, Scope.WAITING, caseNo)).isNotNull();

        desk.as(FilingDesk.REVIEWER, () -> take(taskId));
        desk.as(FilingDesk.REVIEWER, () -> cases.decide(caseNo, FilingDesk.pass(taskId)));
        InboxRow finished = row(FilingDesk.REVIEWER, Scope.FINISHED, caseNo);
        assertThat(finished).isNotNull();
        assertThat(finished.finishedAt()).isNotNull();
        assertThat(finished.outcomeName()).isNotBlank();
        assertThat(row(FilingDesk.REVIEWER, Scope.OFFICE, caseNo)).isNull();
        assertThat(projection.reconcile().differences()).isEmpty();
    }

    @Test
    void theApplicantsOwnStepsAreInTheApplicantsInboxOnly() {
        CaseNo caseNo = desk.open();
        assertThat(row(FilingDesk.SIGNER, Scope.WAITING, caseNo)).isNotNull();
        assertThat(row("zhaoheng", Scope.WAITING, caseNo)).isNull();
        assertThat(row(FilingDesk.REVIEWER, Scope.OFFICE, caseNo)).isNull();
    }

    @Test
    void anotherDistrictSeesNothingAndGetsNothing() {
        CaseNo caseNo = desk.filed();
        String taskId = desk.task(caseNo).id();
        assertThat(row(FilingDesk.NEIGHBOUR, Scope.OFFICE, caseNo)).isNull();
        Browser neighbour = Browser.signedIn(port, FilingDesk.NEIGHBOUR, "Banjian-2021");
        assertThat(neighbour.post("/api/tasks/" + taskId + "/takes", "{}").status())
                .isEqualTo(404);
        assertThat(neighbour.get("/api/tasks/" + taskId + "/colleagues").status())
                .isEqualTo(404);
    }

    @Test
    void whoeverComesSecondIsToldWhoWasFirstAndWhen() {
        CaseNo caseNo = desk.filed();
        String taskId = desk.task(caseNo).id();
        Browser first = Browser.signedIn(port, FilingDesk.REVIEWER, "Banjian-2021");
        Browser second = Browser.signedIn(port, FilingDesk.LEAD, "Banjian-2021");
        first.post("/api/tasks/" + taskId + "/takes", "{}").expect(200);
        assertThat(first.post("/api/tasks/" + taskId + "/takes", "{}")
                        .expect(200)
                        .json()
                        .path("takenByMe")
                        .asBoolean())
                .isTrue();
        Browser.Answer late =
                second.post("/api/tasks/" + taskId + "/takes", "{}").expect(409);
        assertThat(late.code()).isEqualTo("ALREADY_HANDLED");
        assertThat(late.json().path("detail").asString("")).contains("陈初审").contains("2021-08-0");
        assertThat(late.json().path("handledBy").asString("")).isEqualTo("陈初审");
        assertThat(second.post("/api/tasks/" + taskId + "/releases", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void onlyTheLeadReassignsAndOnlyWithinTheOfficeAndWithAReason() {
        CaseNo caseNo = desk.filed();
        String taskId = desk.task(caseNo).id();
        Actor chosen = desk.newReviewer("吴接手");
        desk.as(FilingDesk.REVIEWER, () -> take(taskId));
        assertThat(refusal(FilingDesk.REVIEWER, () -> inbox.reassign(taskId, chosen.personId(), "请假"))
                        .code())
                .isEqualTo("NOT_LEAD");
        assertThat(refusal(FilingDesk.LEAD, () -> inbox.reassign(taskId, chosen.personId(), " "))
                        .code())
                .isEqualTo("REASON_MISSING");
        String stranger = desk.person(FilingDesk.NEIGHBOUR).personId();
        assertThat(refusal(FilingDesk.LEAD, () -> inbox.reassign(taskId, stranger, "请假"))
                        .code())
                .isEqualTo("COLLEAGUE_UNKNOWN");
        assertThat(desk.as(FilingDesk.LEAD, () -> inbox.colleagues(taskId)))
                .extracting(Colleague::personId)
                .contains(chosen.personId())
                .doesNotContain(desk.person(FilingDesk.REVIEWER).personId(), stranger);
        desk.as(FilingDesk.LEAD, () -> {
            inbox.reassign(taskId, chosen.personId(), "陈初审请假");
            return taskId;
        });
        assertThat(row(FilingDesk.LEAD, Scope.OFFICE, caseNo).takenBy()).isEqualTo("吴接手");
        assertThat(workflow.task(taskId).orElseThrow().assignee()).isEqualTo(chosen.personId());
        assertThat(desk.as(FilingDesk.LEAD, () -> queries.timeline(caseNo)))
                .anySatisfy(entry -> assertThat(entry.text()).contains("陈初审请假"));
    }

    @Test
    void aThrowInTheLastListenerLeavesNothing() {
        CaseNo caseNo = desk.filed();
        String taskId = desk.task(caseNo).id();
        State before = state(caseNo, taskId);
        lastListener.arm(true);
        assertThatThrownBy(() -> desk.as(FilingDesk.REVIEWER, () -> take(taskId)))
                .hasStackTraceContaining("LastListener$Broken");
        assertThat(state(caseNo, taskId)).isEqualTo(before);

        lastListener.arm(false);
        desk.as(FilingDesk.REVIEWER, () -> take(taskId));
        State taken = state(caseNo, taskId);
        lastListener.arm(true);
        assertThatThrownBy(() -> desk.as(FilingDesk.REVIEWER, () -> release(taskId)))
                .hasStackTraceContaining("LastListener$Broken");
        Actor chosen = desk.newReviewer("吴接手二");
        assertThatThrownBy(() -> desk.as(FilingDesk.LEAD, () -> {
                    inbox.reassign(taskId, chosen.personId(), "请假");
                    return taskId;
                }))
                .hasStackTraceContaining("LastListener$Broken");
        assertThatThrownBy(() -> desk.as(FilingDesk.REVIEWER, () -> cases.decide(caseNo, FilingDesk.pass(taskId))))
                .hasStackTraceContaining("LastListener$Broken");
        assertThat(state(caseNo, taskId)).isEqualTo(taken);
        assertThat(projection.reconcile().differences()).isEmpty();
    }

    @Test
    void whatWasSpoiledIsNamedAndRebuilt() {
        CaseNo lost = desk.filed();
        CaseNo moved = desk.filed();
        String movedTask = desk.task(moved).id();
        String lostTask = desk.task(lost).id();
        desk.as(FilingDesk.REVIEWER, () -> take(movedTask));
        jdbc.sql("delete from inbox_row where task_id = ?").param(lostTask).update();
        jdbc.sql("update inbox_row set holder_id = 'nobody', holder = 'nobody@x' where task_id = ?")
                .param(movedTask)
                .update();
        jdbc.sql("update inbox_row set task_id = 'ghost', state = 'W' where task_id in "
                        + "(select task_id from (select min(task_id) as task_id from inbox_row where state = 'F') f)")
                .update();
        ReconciliationReport spoiled = projection.reconcile();
        assertThat(spoiled.agrees()).isFalse();
        assertThat(spoiled.differences())
                .anyMatch(sentence -> sentence.contains(lostTask))
                .anyMatch(sentence -> sentence.contains(movedTask))
                .anyMatch(sentence -> sentence.contains("ghost"));
        assertThat(projection.rebuild().agrees()).isTrue();
        assertThat(row(FilingDesk.REVIEWER, Scope.WAITING, lost)).isNotNull();
        assertThat(row(FilingDesk.REVIEWER, Scope.MINE, moved)).isNotNull();
        Browser admin = Browser.signedIn(port, "sysadmin", "Banjian-2021");
        assertThat(admin.get("/api/inbox/reconciliation")
                        .expect(200)
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();
        assertThat(admin.post("/api/inbox/rebuilds", "{}")
                        .expect(200)
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();
        Browser officer = Browser.signedIn(port, FilingDesk.REVIEWER, "Banjian-2021");
        assertThat(officer.get("/api/inbox/reconciliation").status()).isEqualTo(403);
    }

    @Test
    void countsAreWhatTheListsHold() {
        desk.filed();
        InboxCounts counts = desk.as(FilingDesk.REVIEWER, inbox::counts);
        assertThat(counts.waiting().count())
                .isEqualTo(all(FilingDesk.REVIEWER, Scope.WAITING, null).size());
        assertThat(counts.mine().count())
                .isEqualTo(all(FilingDesk.REVIEWER, Scope.MINE, null).size());
        assertThat(counts.office().count())
                .isEqualTo(all(FilingDesk.REVIEWER, Scope.OFFICE, null).size());
        assertThat(all(FilingDesk.REVIEWER, Scope.WAITING, Due.OVERDUE)).isEmpty();
        Browser officer = Browser.signedIn(port, FilingDesk.REVIEWER, "Banjian-2021");
        officer.get("/api/inbox?scope=office&due=soon&q=CYQY").expect(200);
        assertThat(officer.get("/api/inbox?scope=all").expect(400).code()).isEqualTo("PARAMETER_INVALID");
        assertThat(officer.get("/api/inbox?after=%27%3Bdrop").expect(400).code())
                .isEqualTo("CURSOR_INVALID");
    }

    private record State(@Nullable String assignee, TaskRow row, long audit, int timeline, List<String> open) {}

    @Autowired
    InboxRows rows;

    private State state(CaseNo caseNo, String taskId) {
        return new State(
                workflow.task(taskId).orElseThrow().assignee(),
                rows.find(taskId).orElseThrow(),
                trail.verify().entries(),
                desk.as(FilingDesk.LEAD, () -> queries.timeline(caseNo)).size(),
                workflow.openTasks(caseNo).stream().map(task -> task.id()).toList());
    }

    private String take(String taskId) {
        inbox.take(taskId);
        return taskId;
    }

    private String release(String taskId) {
        inbox.release(taskId);
        return taskId;
    }

    private Refusal refusal(String login, Runnable command) {
        return catchThrowableOfType(
                Refusal.class,
                () -> desk.as(login, () -> {
                    command.run();
                    return login;
                }));
    }

    private List<InboxRow> all(String login, Scope scope, @Nullable Due due) {
        return desk.as(login, () -> inbox.page(new InboxQuery(scope, due, null, null, null, null)))
                .rows();
    }

    @SuppressWarnings("NullAway")
    private InboxRow row(String login, Scope scope, CaseNo caseNo) {
        return desk
                .as(login, () -> inbox.page(new InboxQuery(scope, null, null, null, caseNo.value(), null)))
                .rows()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
