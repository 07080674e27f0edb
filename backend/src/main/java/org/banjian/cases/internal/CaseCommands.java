package org.banjian.cases.internal;

import org.banjian.cases.CaseChanged;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseView;
import org.banjian.cases.Cases;
import org.banjian.cases.DecideTask;
import org.banjian.cases.DraftSaved;
import org.banjian.cases.ReceiptView;
import org.banjian.cases.RevealValue;
import org.banjian.cases.RevealedValue;
import org.banjian.cases.SaveDraft;
import org.banjian.cases.StartAction;
import org.banjian.cases.SubmitStep;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commands of a case, each one transaction that ends with {@link CaseChanged}. */
@Service
@Transactional
class CaseCommands implements Cases {

    private final Actors actors;
    private final Scope scope;
    private final CaseOpening opening;
    private final CaseForms forms;
    private final CaseData data;
    private final DraftMoves moves;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Revelations revelations;
    private final CaseActions actions;
    private final DeadlineRenewal renewal;
    private final CaseViews views;
    private final CaseFiles files;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;

    CaseCommands(
            Actors actors,
            Scope scope,
            CaseOpening opening,
            CaseForms forms,
            CaseData data,
            DraftMoves moves,
            Submissions submissions,
            Decisions decisions,
            Revelations revelations,
            CaseActions actions,
            DeadlineRenewal renewal,
            CaseViews views,
            CaseFiles files,
            Workflow workflow,
            ApplicationEventPublisher events) {
        this.actors = actors;
        this.scope = scope;
        this.opening = opening;
        this.forms = forms;
        this.data = data;
        this.moves = moves;
        this.submissions = submissions;
        this.decisions = decisions;
        this.revelations = revelations;
        this.actions = actions;
        this.renewal = renewal;
        this.views = views;
        this.files = files;
        this.workflow = workflow;
        this.events = events;
    }

    @Override
    public CaseView open(String serviceItem) {
        Actor actor = actors.current();
        CaseFile file = opening.open(actor, serviceItem);
        changed(file.caseNo(), "open");
        return views.of(actor, file);
    }

    @Override
    public DraftSaved saveDraft(CaseNo caseNo, String formId, SaveDraft command) {
        Actor actor = actors.current();
        CaseFile file = scope.locked(actor, caseNo);
        if (!Scope.applicantSide(actor, file)) {
            throw org.banjian.shared.Refusal.forbidden("ROLE_MISSING", "只有申请单位可以填写本表单。");
        }
        DraftSaved saved = forms.save(file, data.pack(file), formId, command, actor);
        changed(caseNo, "saveDraft");
        return saved;
    }

    @Override
    public ReceiptView submit(CaseNo caseNo, SubmitStep command) {
        Actor actor = actors.current();
        moves.refuseIfMoved(actor, caseNo, command);
        CaseFile file = scope.locked(actor, caseNo);
        ReceiptView receipt = submissions.submit(actor, file, command);
        moved(file, "submit");
        return receipt;
    }

    @Override
    public CaseView decide(CaseNo caseNo, DecideTask command) {
        Actor actor = actors.current();
        CaseFile file = scope.locked(actor, caseNo);
        decisions.decide(actor, file, command);
        moved(file, "decide");
        return views.of(actor, file);
    }

    @Override
    public RevealedValue reveal(CaseNo caseNo, RevealValue command) {
        Actor actor = actors.current();
        RevealedValue revealed = revelations.reveal(actor, scope.seen(actor, caseNo), command);
        changed(caseNo, "reveal");
        return revealed;
    }

    @Override
    public CaseView act(CaseNo caseNo, StartAction command) {
        Actor actor = actors.current();
        CaseFile file = scope.locked(actor, caseNo);
        actions.start(actor, file, data.pack(file), command);
        moved(file, "act");
        return views.of(actor, file);
    }

    /** What was handed in or decided may be what a running timer counts from. */
    private void moved(CaseFile file, String command) {
        if (file.status() != CaseStatus.CLOSED) {
            workflow.renewTimers(file.caseNo());
            renewal.factsChanged(file.caseNo());
            if (file.status() != CaseStatus.CORRECTING) {
                renewal.notTakenUp(file.caseNo());
            }
            reached(file);
        }
        changed(file.caseNo(), command);
    }

    /** A case that waits for a message or a day, and for nothing of the applicant's, is no draft any more: an office must see it. */
    private void reached(CaseFile file) {
        if (file.status() == CaseStatus.DRAFT
                && workflow.openTasks(file.caseNo()).isEmpty()) {
            file.withOffice();
        }
    }

    private void changed(CaseNo caseNo, String command) {
        files.flush();
        events.publishEvent(new CaseChanged(caseNo, command));
    }
}
