package org.banjian.cases.internal;

import java.time.LocalDateTime;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.identity.OrganisationView;
import org.banjian.identity.Organisations;
import org.banjian.packs.Pack;
import org.banjian.packs.Packs;
import org.banjian.packs.Reason;
import org.banjian.packs.StartRequirement;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases 申请办理: whoever does not meet a start requirement gets no case, and the attempt is kept in the trail. */
@Component
class CaseOpening {

    private final Packs packs;
    private final Organisations organisations;
    private final CaseData data;
    private final CaseNumbers numbers;
    private final CaseFiles files;
    private final Timeline timeline;
    private final Workflow workflow;
    private final AuditTrail audit;
    private final LegalClock clock;
    private final TransactionTemplate ofItsOwn;

    CaseOpening(
            Packs packs,
            Organisations organisations,
            CaseData data,
            CaseNumbers numbers,
            CaseFiles files,
            Timeline timeline,
            Workflow workflow,
            AuditTrail audit,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.packs = packs;
        this.organisations = organisations;
        this.data = data;
        this.numbers = numbers;
        this.files = files;
        this.timeline = timeline;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    CaseFile open(Actor actor, String serviceItem) {
        Pack pack = packs.inForce(serviceItem, clock.today());
        OrganisationView applicant = applicant(actor);
        Violation missing = missing(pack, applicant);
        if (missing != null) {
            ofItsOwn.executeWithoutResult(tx -> audit.append(
                    actor.auditActor(),
                    "CASE_OPENING_REFUSED",
                    "SERVICE_ITEM",
                    pack.code(),
                    null,
                    Map.of(
                            "code", missing.code(),
                            "clause", FormField.text(missing.clause()),
                            "organisationId", applicant.id(),
                            "packVersion", pack.version())));
            throw Refusal.unprocessable(missing.code(), missing.message(), missing.clause())
                    .with(java.util.List.of(missing));
        }
        LocalDateTime now = Times.now(clock);
        CaseNo caseNo = numbers.next(pack.code(), now.getYear());
        CaseFile file = files.saveAndFlush(new CaseFile(caseNo, pack, applicant, actor.personId(), now));
        timeline.add(
                caseNo, "OPENED", null, applicant.name() + "申请办理“" + pack.title() + "”，办件编号 " + caseNo + "。", null);
        workflow.start(caseNo, pack);
        audit.append(
                actor.auditActor(),
                "CASE_OPENED",
                "CASE",
                caseNo.value(),
                caseNo,
                Map.of("serviceItem", pack.code(), "packVersion", pack.version(), "packHash", pack.hash()));
        return file;
    }

    private OrganisationView applicant(Actor actor) {
        String organisationId = actor.organisationId();
        if (organisationId == null) {
            throw Refusal.forbidden("ROLE_MISSING", "只有以申请单位的身份才能申请办理事项，请切换办理身份后重试。");
        }
        return organisations.byId(organisationId).orElseThrow(Refusal::notFound);
    }

    /** The first start requirement that the organisation does not meet today; null if it may start. */
    @Nullable
    Violation missing(Pack pack, OrganisationView applicant) {
        Map<String, @Nullable Object> context = data.contextOf(pack, applicant);
        for (StartRequirement requirement : pack.startRequirements()) {
            Object holds = data.valueIn(pack, context, requirement.fact());
            if (!Boolean.TRUE.equals(holds)) {
                Reason reason = pack.reasons().get(requirement.code());
                return new Violation(
                        requirement.code(),
                        reason == null ? "不符合“" + pack.title() + "”的申请条件，不能申请办理。" : reason.text() + reason.remedy(),
                        requirement.clause(),
                        null,
                        null,
                        null,
                        reason == null ? null : reason.remedy());
            }
        }
        return null;
    }
}
