package org.banjian.cases.internal;

import java.util.List;
import java.util.Optional;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseSummary;
import org.banjian.identity.Actor;
import org.banjian.identity.PastAct;
import org.banjian.identity.PlatformRole;
import org.banjian.packs.Pack;
import org.banjian.packs.PackRole;
import org.banjian.packs.Packs;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see which case 办理范围. A draft is the applicant's own affair until it reaches an office. */
@Component
class Scope implements CaseAccess {

    private final CaseFiles files;
    private final StepRecords steps;
    private final Packs packs;
    private final CaseLocks locks;
    private final Opinions opinions;

    Scope(CaseFiles files, StepRecords steps, Packs packs, CaseLocks locks, Opinions opinions) {
        this.locks = locks;
        this.files = files;
        this.steps = steps;
        this.packs = packs;
        this.opinions = opinions;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean visible(Actor actor, CaseNo caseNo) {
        return files.findById(caseNo.value()).map(file -> visible(actor, file)).orElse(false);
    }

    boolean visible(Actor actor, CaseFile file) {
        if (file.organisationId().equals(actor.organisationId())) {
            return true;
        }
        if (file.status() == CaseStatus.DRAFT) {
            return false;
        }
        if (actor.has(PlatformRole.AUDIT_ADMIN)) {
            return true;
        }
        return actor.officeKind() != null
                && actor.region().covers(file.region())
                && hasRole(packs.get(file.packCode(), file.packVersion()), actor.officeKind());
    }

    static boolean hasRole(Pack pack, String officeKind) {
        return pack.roles().values().stream().map(PackRole::officeKind).anyMatch(officeKind::equals);
    }

    /** The case for a read, 404 outside the scope. */
    CaseFile seen(Actor actor, CaseNo caseNo) {
        return files.findById(caseNo.value())
                .filter(file -> visible(actor, file))
                .orElseThrow(Refusal::notFound);
    }

    /** The case for a command: nobody else changes it until the transaction ends. */
    CaseFile locked(Actor actor, CaseNo caseNo) {
        locks.lock(caseNo);
        return seen(actor, caseNo);
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSummary require(Actor actor, CaseNo caseNo) {
        return summary(seen(actor, caseNo));
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSummary summary(CaseNo caseNo) {
        return summary(files.findById(caseNo.value()).orElseThrow(Refusal::notFound));
    }

    private CaseSummary summary(CaseFile file) {
        return new CaseSummary(
                file.caseNo(),
                file.packCode(),
                file.packVersion(),
                file.title(),
                file.organisationId(),
                file.applicantName(),
                file.region(),
                file.status(),
                file.stage(),
                steps.open(file.caseNo().value()).stream()
                        .map(StepRecord::stepId)
                        .toList());
    }

    @Override
    public List<PastAct> pastActs(CaseNo caseNo) {
        return opinions.pastActs(caseNo);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PassedStep> passed(PlatformRole role, @Nullable PassedStep after, int limit) {
        return opinions.passed(role, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean applicantSide(Actor actor, CaseNo caseNo) {
        return files.findById(caseNo.value())
                .map(file -> applicantSide(actor, file))
                .orElse(false);
    }

    static boolean applicantSide(Actor actor, CaseFile file) {
        return file.organisationId().equals(actor.organisationId());
    }

    /** The case of a task, open or done. */
    @Transactional(readOnly = true)
    Optional<CaseNo> caseOfTask(String taskId) {
        return steps.findById(taskId).map(StepRecord::caseNo);
    }
}
