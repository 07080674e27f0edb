package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseChanged;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.PackChange;
import org.banjian.cases.PackChange.Difference;
import org.banjian.cases.SubmitStep;
import org.banjian.identity.Actor;
import org.banjian.identity.OrganisationView;
import org.banjian.identity.Organisations;
import org.banjian.packs.Pack;
import org.banjian.packs.Packs;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A draft that was opened under a version that is no longer in force moves to the one that is 改按新版本办理. The submission that finds it out is
 * refused once and tells what changed; the draft stays with everything that the new version still asks for, and begins at its first step.
 */
@Component
class DraftMoves {

    static final String CODE = "PACK_VERSION_CHANGED";

    private final JdbcClient jdbc;
    private final Packs packs;
    private final Scope scope;
    private final StepBook book;
    private final CaseData data;
    private final CaseForms forms;
    private final CaseFiles files;
    private final CaseOpening opening;
    private final Organisations organisations;
    private final PackComparison comparison;
    private final PackChanges changes;
    private final Timeline timeline;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final LegalClock clock;
    private final TransactionTemplate ofItsOwn;

    DraftMoves(
            JdbcClient jdbc,
            Packs packs,
            Scope scope,
            StepBook book,
            CaseData data,
            CaseForms forms,
            CaseFiles files,
            CaseOpening opening,
            Organisations organisations,
            PackComparison comparison,
            PackChanges changes,
            Timeline timeline,
            Workflow workflow,
            AuditTrail audit,
            ApplicationEventPublisher events,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.scope = scope;
        this.book = book;
        this.data = data;
        this.forms = forms;
        this.files = files;
        this.opening = opening;
        this.organisations = organisations;
        this.comparison = comparison;
        this.changes = changes;
        this.timeline = timeline;
        this.workflow = workflow;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Must come before the caller locks or loads the case: the move is committed although the submission is refused.
     *
     * @throws Refusal 409 {@value #CODE} when the draft has moved
     */
    void refuseIfMoved(Actor actor, CaseNo caseNo, SubmitStep command) {
        if (newVersion(caseNo) == null) {
            return;
        }
        Optional<PackChange> moved = ofItsOwn.execute(tx -> Optional.ofNullable(move(actor, caseNo, command.taskId())));
        if (moved != null && moved.isPresent()) {
            PackChange change = moved.get();
            throw Refusal.conflict(CODE, change.sentence())
                    .with("packChange", change)
                    .with(change.differences().stream()
                            .map(DraftMoves::violation)
                            .toList());
        }
    }

    private static Violation violation(Difference difference) {
        return new Violation(
                difference.kind().name(), difference.text(), difference.clause(), difference.ref(), null, null, null);
    }

    /** The version in force for a draft of another version; null when the case stays with what it has. Reads without loading the case. */
    private @Nullable Pack newVersion(CaseNo caseNo) {
        return jdbc.sql("select pack_code, pack_version from case_file where case_no = ? and status = ?")
                .params(caseNo.value(), CaseStatus.DRAFT.name())
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .optional()
                .flatMap(pinned -> packs.inForce(clock.today()).stream()
                        .filter(pack ->
                                pack.code().equals(pinned[0]) && !pack.version().equals(pinned[1]))
                        .findFirst())
                .orElse(null);
    }

    /** Null when the case is not to be moved by this actor; the submission itself says why not. */
    private @Nullable PackChange move(Actor actor, CaseNo caseNo, String taskId) {
        CaseFile file = scope.locked(actor, caseNo);
        Pack now = newVersion(caseNo);
        StepRecord record = book.open(file, taskId);
        if (now == null || !record.isFor(actor) || !record.ofApplicant()) {
            return null;
        }
        requireStartable(file, now);
        Pack before = data.pack(file);
        LocalDateTime at = Times.now(clock);
        List<Difference> differences = comparison.between(before, now, clock.today());
        PackChange change = new PackChange(
                before.version(),
                now.version(),
                now.inForceFrom(),
                Times.at(at),
                sentence(file, before, now, differences.size()),
                differences);
        file.moved(now, at);
        forms.moveTo(file, now, actor);
        files.flush();
        changes.add(caseNo, change, actor.personId());
        timeline.add(caseNo, CODE, null, change.sentence(), null);
        workflow.restart(caseNo, now);
        audit.append(
                actor.auditActor(),
                "CASE_MOVED_TO_PACK_VERSION",
                "CASE",
                caseNo.value(),
                caseNo,
                Map.of(
                        "fromVersion", before.version(),
                        "toVersion", now.version(),
                        "packHash", now.hash(),
                        "differences", differences.size()));
        files.flush();
        events.publishEvent(new CaseChanged(caseNo, "submit"));
        return change;
    }

    /** Who does not meet the start requirements of the new version keeps the draft and reads why it cannot be handed in. */
    private void requireStartable(CaseFile file, Pack now) {
        OrganisationView applicant = organisations.byId(file.organisationId()).orElseThrow(Refusal::notFound);
        Violation missing = opening.missing(now, applicant);
        if (missing != null) {
            throw Refusal.unprocessable(
                            missing.code(),
                            "本事项自 " + now.inForceFrom() + " 起按新版本 " + now.version() + " 办理。" + missing.message(),
                            missing.clause())
                    .with(List.of(missing));
        }
    }

    private static String sentence(CaseFile file, Pack before, Pack now, int differences) {
        return "“" + now.title() + "”自 " + now.inForceFrom() + " 起施行新版本，本办件（" + file.caseNo() + "）已由版本 "
                + before.version() + " 改按新版本 " + now.version() + " 办理，本次没有提交。"
                + (differences == 0 ? "填写要求和材料没有变化，" : "共有 " + differences + " 处变化，")
                + "您已填写的内容和已上传的材料都已保留，请从第一个环节起核对后重新提交。";
    }
}
