package org.banjian.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CasePage;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.CaseSearch;
import org.banjian.cases.CaseView;
import org.banjian.cases.ClauseView;
import org.banjian.cases.DiagramView;
import org.banjian.cases.EvaluationView;
import org.banjian.cases.FindingView;
import org.banjian.cases.FormView;
import org.banjian.cases.FormView.FormState;
import org.banjian.cases.ReceiptView;
import org.banjian.cases.RegionNames;
import org.banjian.cases.ServiceItemView;
import org.banjian.cases.ServiceItemView.StageView;
import org.banjian.cases.TimelineEntry;
import org.banjian.cases.internal.CaseForms.Editable;
import org.banjian.documents.DocumentContent;
import org.banjian.documents.DocumentFormat;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.identity.OrganisationView;
import org.banjian.identity.Organisations;
import org.banjian.packs.Pack;
import org.banjian.packs.Packs;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.ExpressionRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be read of cases, within the actor's scope. */
@Service
@Transactional(readOnly = true)
class CaseReading implements CaseQueries {

    private final Actors actors;
    private final Scope scope;
    private final CaseData data;
    private final CaseForms forms;
    private final FormSchemas schemas;
    private final FindingsBook findings;
    private final EvaluationBook evaluations;
    private final Receipts receipts;
    private final Timeline timeline;
    private final DiagramReading diagrams;
    private final IssuedDocuments documents;
    private final CaseViews views;
    private final CaseSearching searching;
    private final CaseOpening opening;
    private final ProcessModels models;
    private final StepRecords steps;
    private final Packs packs;
    private final Organisations organisations;
    private final RegionNames regions;
    private final CaseJson json;
    private final LegalClock clock;

    CaseReading(
            Actors actors,
            Scope scope,
            CaseData data,
            CaseForms forms,
            FormSchemas schemas,
            FindingsBook findings,
            EvaluationBook evaluations,
            Receipts receipts,
            Timeline timeline,
            DiagramReading diagrams,
            IssuedDocuments documents,
            CaseViews views,
            CaseSearching searching,
            CaseOpening opening,
            ProcessModels models,
            StepRecords steps,
            Packs packs,
            Organisations organisations,
            RegionNames regions,
            CaseJson json,
            LegalClock clock) {
        this.actors = actors;
        this.scope = scope;
        this.data = data;
        this.forms = forms;
        this.schemas = schemas;
        this.findings = findings;
        this.evaluations = evaluations;
        this.receipts = receipts;
        this.timeline = timeline;
        this.diagrams = diagrams;
        this.documents = documents;
        this.views = views;
        this.searching = searching;
        this.opening = opening;
        this.models = models;
        this.steps = steps;
        this.packs = packs;
        this.organisations = organisations;
        this.regions = regions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<ServiceItemView> serviceItems() {
        Actor actor = actors.current();
        OrganisationView applicant = actor.organisationId() == null
                ? null
                : organisations.byId(actor.organisationId()).orElse(null);
        return packs.inForce(clock.today()).stream()
                .map(pack -> item(pack, applicant))
                .toList();
    }

    private ServiceItemView item(Pack pack, @Nullable OrganisationView applicant) {
        Violation refusal = applicant == null
                ? Violation.of("ROLE_MISSING", "只有以申请单位的身份才能申请办理事项。")
                : opening.missing(pack, applicant);
        return new ServiceItemView(
                pack.code(),
                pack.title(),
                regions.name(pack.region()),
                pack.version(),
                pack.inForceFrom(),
                pack.inForceTo(),
                pack.legalBasis(),
                refusal == null,
                refusal,
                pack.stages().stream()
                        .map(stage -> new StageView(stage.id(), stage.name()))
                        .toList());
    }

    @Override
    public List<ClauseView> clausesOf(String serviceItem) {
        return CaseViews.clauses(packs.inForce(serviceItem, clock.today()));
    }

    @Override
    public CasePage search(CaseSearch search) {
        return searching.search(actors.current(), search);
    }

    @Override
    public CaseView view(CaseNo caseNo) {
        Actor actor = actors.current();
        return views.of(actor, scope.seen(actor, caseNo));
    }

    @Override
    public List<FormView> forms(CaseNo caseNo) {
        Actor actor = actors.current();
        CaseFile file = scope.seen(actor, caseNo);
        Pack pack = data.pack(file);
        boolean applicant = Scope.applicantSide(actor, file);
        List<FormView> list = new ArrayList<>();
        for (String formId : CaseData.formsOf(pack)) {
            FormVersion seen = forms.seen(file, formId, applicant);
            boolean shown = seen != null
                    || (applicant ? forms.editable(file, pack, formId).any() : forms.asked(actor, file, pack, formId));
            if (shown && schemas.find(pack, formId).isPresent()) {
                list.add(view(actor, file, pack, schemas.of(pack, formId), seen));
            }
        }
        return list;
    }

    @Override
    public FormView form(CaseNo caseNo, String formId) {
        Actor actor = actors.current();
        CaseFile file = scope.seen(actor, caseNo);
        Pack pack = data.pack(file);
        FormVersion seen = forms.seen(file, formId, Scope.applicantSide(actor, file));
        return view(actor, file, pack, schemas.of(pack, formId), seen);
    }

    private FormView view(Actor actor, CaseFile file, Pack pack, FormSchema schema, @Nullable FormVersion seen) {
        boolean applicant = Scope.applicantSide(actor, file);
        Editable editable = applicant
                ? forms.editable(file, pack, schema.formId())
                : forms.asked(actor, file, pack, schema.formId()) ? Editable.ALL : Editable.NO;
        Map<String, Object> content = editable.any() || (applicant && seen == null)
                ? forms.open(file, schema, seen)
                : seen == null ? Map.of() : json.map(seen.data());
        return new FormView(
                schema.formId(),
                schema.title(),
                schema.json(),
                applicant ? content : schema.masked(content),
                seen == null ? 0 : seen.edits(),
                seen == null ? FormState.DRAFT : seen.state(),
                editable.any(),
                editable.only(),
                seen == null ? null : Times.at(seen.savedAt()),
                seen == null ? null : seen.savedByName());
    }

    @Override
    public DocumentContent print(CaseNo caseNo, String formId, DocumentFormat format) {
        Actor actor = actors.current();
        CaseFile file = scope.seen(actor, caseNo);
        return documents.print(file, formId, format, Scope.applicantSide(actor, file));
    }

    @Override
    public List<FindingView> previewFindings(CaseNo caseNo) {
        Actor actor = actors.current();
        CaseFile file = scope.seen(actor, caseNo);
        Pack pack = data.pack(file);
        boolean applicant = Scope.applicantSide(actor, file);
        List<FindingView> all = new ArrayList<>();
        for (StepRecord step : steps.open(caseNo.value())) {
            if (applicant && !step.ofApplicant()) {
                continue;
            }
            for (String table : models.of(pack).tablesAhead(step.stepId())) {
                try {
                    all.addAll(findings.raise(pack, step, table).findings());
                } catch (Refusal | ExpressionRefused notFilledInYet) {
                    continue;
                }
            }
        }
        return all;
    }

    @Override
    public List<ReceiptView> receipts(CaseNo caseNo) {
        scope.seen(actors.current(), caseNo);
        return receipts.of(caseNo);
    }

    @Override
    public List<TimelineEntry> timeline(CaseNo caseNo) {
        scope.seen(actors.current(), caseNo);
        return timeline.of(caseNo);
    }

    @Override
    public DiagramView diagram(CaseNo caseNo) {
        return diagrams.of(scope.seen(actors.current(), caseNo));
    }

    @Override
    public List<ClauseView> clauses(CaseNo caseNo) {
        return CaseViews.clauses(data.pack(scope.seen(actors.current(), caseNo)));
    }

    @Override
    public List<EvaluationView> evaluations(CaseNo caseNo) {
        scope.seen(actors.current(), caseNo);
        return evaluations.of(caseNo);
    }
}
