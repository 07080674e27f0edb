package org.banjian.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.banjian.cases.CaseView;
import org.banjian.cases.Cases;
import org.banjian.identity.Actor;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.testing.FilingDesk;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Eight at once on one task (R3): one wins, the others read 409 ALREADY_HANDLED with who was first. */
final class TaskRaces {

    private static final int OFFICERS = 8;
    private static final int ROUNDS = Integer.getInteger("banjian.race.rounds", 5);

    private TaskRaces() {}

    static void takeByEight(FilingDesk desk, Inbox inbox, InboxProjection projection) throws Exception {
        List<Actor> officers = officers(desk);
        for (int round = 0; round < ROUNDS; round++) {
            String taskId = desk.task(desk.filed()).id();
            List<Object> results = atOnce(officers.stream()
                    .map(officer -> (Callable<Object>) () -> desk.as(officer, () -> {
                        inbox.take(taskId);
                        return officer.personName();
                    }))
                    .toList());
            List<Object> winners =
                    results.stream().filter(String.class::isInstance).toList();
            assertThat(winners).as("round %d: %s", round, results).hasSize(1);
            assertLosers(results, (String) winners.get(0));
        }
        assertThat(projection.reconcile().differences()).isEmpty();
    }

    static void finishByEight(FilingDesk desk, Inbox inbox, Cases cases, InboxProjection projection) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNo caseNo = desk.filed();
            String taskId = desk.task(caseNo).id();
            Actor holder = desk.person(FilingDesk.REVIEWER);
            desk.as(holder, () -> {
                inbox.take(taskId);
                return taskId;
            });
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < OFFICERS; i++) {
                calls.add(() -> desk.as(holder, () -> cases.decide(caseNo, FilingDesk.pass(taskId))));
            }
            List<Object> results = atOnce(calls);
            assertThat(results.stream().filter(CaseView.class::isInstance))
                    .as("%s", results)
                    .hasSize(1);
            assertLosers(results, null);
        }
        assertThat(projection.reconcile().differences()).isEmpty();
    }

    static void takeAgainstReassignAndRelease(
            FilingDesk desk, Inbox inbox, Workflow workflow, InboxProjection projection) throws Exception {
        Actor chosen = desk.newReviewer("吴被选");
        for (int round = 0; round < ROUNDS; round++) {
            String taskId = desk.task(desk.filed()).id();
            desk.as(FilingDesk.REVIEWER, () -> {
                inbox.take(taskId);
                return taskId;
            });
            List<Object> results = atOnce(List.of(
                    () -> desk.as(FilingDesk.REVIEWER, () -> {
                        inbox.release(taskId);
                        return "released";
                    }),
                    () -> desk.as(FilingDesk.LEAD, () -> {
                        inbox.reassign(taskId, chosen.personId(), "请假");
                        return "reassigned";
                    })));
            assertLosers(results, null);
            String assignee = workflow.task(taskId).orElseThrow().assignee();
            if (results.contains("reassigned")) {
                assertThat(assignee).as("%s", results).isEqualTo(chosen.personId());
            } else {
                assertThat(results).contains("released");
                assertThat(assignee).isNull();
            }
        }
        assertThat(projection.reconcile().differences()).isEmpty();
    }

    private static void assertLosers(List<Object> results, @Nullable String winner) {
        for (Object result : results) {
            if (result instanceof Throwable thrown) {
                assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(409);
                    assertThat(refusal.code()).isEqualTo("ALREADY_HANDLED");
                    if (winner != null) {
                        assertThat(refusal.extra())
                                .containsEntry("handledBy", winner)
                                .containsKey("handledAt");
                    }
                });
            }
        }
    }

    private static List<Actor> officers(FilingDesk desk) {
        List<Actor> officers = new ArrayList<>();
        for (int i = 1; i <= OFFICERS; i++) {
            officers.add(desk.newReviewer("审核员" + i));
        }
        return officers;
    }

    /** What each call gave, or what it threw. */
    private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Object>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        try {
                            return call.call();
                        } catch (Exception thrown) {
                            return (Object) thrown;
                        }
                    }))
                    .toList();
            List<Object> results = new ArrayList<>();
            for (Future<Object> one : running) {
                results.add(one.get(120, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
