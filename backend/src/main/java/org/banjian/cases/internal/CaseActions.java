package org.banjian.cases.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView.ActionView;
import org.banjian.cases.StartAction;
import org.banjian.identity.Actor;
import org.banjian.identity.OfficeView;
import org.banjian.identity.Offices;
import org.banjian.identity.PlatformRole;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.packs.Step;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.AwaitedMessage;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Actions 主动事项: what people may start on a case while it waits for something else, such as an inspection. */
@Component
class CaseActions {

    private static final String ACTION = "action";
    private static final int LONGEST_REASON = 1000;

    private final Workflow workflow;
    private final Offices offices;
    private final SubjectNaming subjects;
    private final Timeline timeline;
    private final AuditTrail audit;

    CaseActions(Workflow workflow, Offices offices, SubjectNaming subjects, Timeline timeline, AuditTrail audit) {
        this.subjects = subjects;
        this.workflow = workflow;
        this.offices = offices;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** An action that the case waits for now. */
    private record Offered(String message, @Nullable String subject, Step event, String name, PackRole role) {}

    /** All that the case waits for, those of others included; each says why it is not the actor's. */
    List<ActionView> of(Actor actor, CaseFile file, Pack pack) {
        return offered(file, pack).stream()
                .map(offered -> {
                    boolean mine = isFor(actor, file, offered.role());
                    return new ActionView(
                            offered.message(),
                            offered.subject(),
                            offered.name(),
                            offered.role().name(),
                            mine,
                            mine ? null : notYours(offered));
                })
                .distinct()
                .toList();
    }

    private List<Offered> offered(CaseFile file, Pack pack) {
        boolean any = pack.steps().values().stream()
                .anyMatch(step -> step.properties().containsKey(ACTION));
        if (!any || file.status() == CaseStatus.CLOSED) {
            return List.of();
        }
        return workflow.awaited(file.caseNo()).stream()
                .flatMap(message -> offered(file, pack, message).stream())
                .toList();
    }

    private Optional<Offered> offered(CaseFile file, Pack pack, AwaitedMessage message) {
        Step event = pack.step(message.elementId(), message.calls()).orElse(null);
        String name = event == null ? null : event.properties().get(ACTION);
        String role = message.role();
        return event == null || name == null || role == null
                ? Optional.empty()
                : pack.role(role)
                        .map(known -> new Offered(
                                message.name(),
                                message.subject(),
                                event,
                                titled(name, subjects.of(file.caseNo(), message.subject())),
                                known));
    }

    private static String titled(String name, @Nullable String subjectName) {
        return subjectName == null ? name : name + "（" + subjectName + "）";
    }

    private boolean isFor(Actor actor, CaseFile file, PackRole role) {
        if (role.applicant()) {
            return Scope.applicantSide(actor, file);
        }
        String kind = role.officeKind();
        if (kind == null || !kind.equals(actor.officeKind())) {
            return false;
        }
        OfficeView office = offices.find(kind, file.region());
        return office.id().equals(actor.officeId()) && actor.has(PlatformRole.valueOf(role.platformRole()));
    }

    private static String notYours(Offered offered) {
        return "“" + offered.name() + "”由" + offered.role().name() + "发起，您的办理身份不能发起。";
    }

    void start(Actor actor, CaseFile file, Pack pack, StartAction command) {
        List<Offered> named = offered(file, pack).stream()
                .filter(offered -> offered.message().equals(command.message()))
                .toList();
        if (named.isEmpty()) {
            throw Refusal.conflict("ACTION_NOT_OFFERED", "办件现在不能发起这一事项：流程没有等待它，或者已经进入其他环节。请刷新页面查看办件的最新进展。");
        }
        Offered offered = addressed(named, command.subject());
        if (!isFor(actor, file, offered.role())) {
            throw Refusal.forbidden("ROLE_MISSING", notYours(offered));
        }
        String reason = reason(command);
        List<String> clauses = offered.event().clauses();
        String clause = clauses.isEmpty() ? null : clauses.get(0);
        timeline.add(
                file.caseNo(),
                "ACTION_STARTED",
                null,
                actor.unitName() + "发起“" + offered.name() + "”。",
                reason,
                clause);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("message", offered.message());
        detail.put("elementId", offered.event().id());
        if (offered.subject() != null) {
            detail.put("subject", offered.subject());
        }
        detail.put("reason", reason);
        audit.append(actor.auditActor(), "ACTION_STARTED", "CASE", file.caseNo().value(), file.caseNo(), detail);
        if (!workflow.send(file.caseNo(), offered.subject(), offered.message())) {
            throw Refusal.conflict(Workflow.ALREADY_HANDLED, "“" + offered.name() + "”没有发起：办件刚刚进入其他环节，请刷新页面查看最新进展。");
        }
    }

    /** The one that is meant; where only one is offered, it need not be said. */
    private static Offered addressed(List<Offered> named, @Nullable String subject) {
        if (subject == null && named.size() == 1) {
            return named.get(0);
        }
        List<Offered> meant = named.stream()
                .filter(offered -> Objects.equals(offered.subject(), subject))
                .toList();
        if (meant.isEmpty()) {
            throw Refusal.unprocessable(
                    "ACTION_SUBJECT_MISSING",
                    "请选定发起的对象，现在可以发起的有：" + named.stream().map(Offered::name).collect(Collectors.joining("、")) + "。",
                    null);
        }
        return meant.get(0);
    }

    private static String reason(StartAction command) {
        String reason = FormField.text(command.reason()).strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            String message = "请写明发起的理由（最多 1000 个字）。";
            throw Refusal.unprocessable("REASON_MISSING", message, null)
                    .with(List.of(Violation.ofField("REASON_MISSING", message, "reason")));
        }
        return reason;
    }
}
