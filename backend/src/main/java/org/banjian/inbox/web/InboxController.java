package org.banjian.inbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.banjian.cases.CaseTasks;
import org.banjian.cases.TaskView;
import org.banjian.inbox.Colleague;
import org.banjian.inbox.Inbox;
import org.banjian.inbox.InboxCounts;
import org.banjian.inbox.InboxPage;
import org.banjian.inbox.InboxProjection;
import org.banjian.inbox.InboxQuery;
import org.banjian.inbox.ReconciliationReport;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InboxController {

    private final Inbox inbox;
    private final InboxProjection projection;
    private final CaseTasks tasks;

    InboxController(Inbox inbox, InboxProjection projection, CaseTasks tasks) {
        this.inbox = inbox;
        this.projection = projection;
        this.tasks = tasks;
    }

    @GetMapping("/api/inbox")
    InboxPage inbox(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String serviceItem,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        InboxQuery.Scope asked = choice(InboxQuery.Scope.class, "scope", scope);
        return inbox.page(new InboxQuery(
                asked == null ? InboxQuery.Scope.WAITING : asked,
                choice(InboxQuery.Due.class, "due", due),
                stage,
                serviceItem,
                q,
                after));
    }

    @GetMapping("/api/inbox/counts")
    InboxCounts inboxCounts() {
        return inbox.counts();
    }

    @PostMapping("/api/tasks/{taskId}/takes")
    TaskView takeTask(@PathVariable String taskId) {
        inbox.take(taskId);
        return tasks.view(taskId);
    }

    @PostMapping("/api/tasks/{taskId}/releases")
    TaskView releaseTask(@PathVariable String taskId) {
        inbox.release(taskId);
        return tasks.view(taskId);
    }

    @PostMapping("/api/tasks/{taskId}/reassignments")
    TaskView reassignTask(@PathVariable String taskId, @RequestBody Reassign command) {
        inbox.reassign(taskId, orEmpty(command.personId()), orEmpty(command.reason()));
        return tasks.view(taskId);
    }

    @GetMapping("/api/tasks/{taskId}/colleagues")
    List<Colleague> colleagues(@PathVariable String taskId) {
        return inbox.colleagues(taskId);
    }

    @GetMapping("/api/inbox/reconciliation")
    ReconciliationReport inboxReconciliation() {
        return projection.reconcile();
    }

    @PostMapping("/api/inbox/rebuilds")
    ReconciliationReport rebuildInbox() {
        return projection.rebuild();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "PARAMETER_INVALID",
                        "参数 " + name + " 只能是 "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining("、"))
                                + "。"));
    }
}
