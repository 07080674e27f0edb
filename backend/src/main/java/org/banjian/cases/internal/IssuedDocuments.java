package org.banjian.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.internal.Opinions.Opinion;
import org.banjian.cases.spi.DocumentData;
import org.banjian.documents.DocumentContent;
import org.banjian.documents.DocumentFormat;
import org.banjian.documents.DocumentView;
import org.banjian.documents.Documents;
import org.banjian.documents.RenderRequest;
import org.banjian.documents.Seal;
import org.banjian.packs.Clause;
import org.banjian.packs.Pack;
import org.banjian.packs.Reason;
import org.banjian.shared.Refusal;
import org.banjian.workflow.blocks.BlockCall;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Documents 文书 of a case: what the templates may show, and to whom each copy goes. */
@Component
class IssuedDocuments {

    private final CaseData data;
    private final CaseForms forms;
    private final FormSchemas schemas;
    private final FormVersions versions;
    private final Opinions opinions;
    private final Corrections corrections;
    private final StepRecords steps;
    private final Documents documents;
    private final CaseJson json;
    private final LegalClock clock;
    private final ObjectProvider<DocumentData> additions;

    IssuedDocuments(
            CaseData data,
            CaseForms forms,
            FormSchemas schemas,
            FormVersions versions,
            Opinions opinions,
            Corrections corrections,
            StepRecords steps,
            Documents documents,
            CaseJson json,
            LegalClock clock,
            ObjectProvider<DocumentData> additions) {
        this.data = data;
        this.forms = forms;
        this.schemas = schemas;
        this.versions = versions;
        this.opinions = opinions;
        this.corrections = corrections;
        this.steps = steps;
        this.documents = documents;
        this.json = json;
        this.clock = clock;
        this.additions = additions;
    }

    /** Issues what a block asks for: the first of several copies stays in the file, the others go to the recipient. */
    List<DocumentView> issue(CaseFile file, BlockCall call) {
        Pack pack = data.pack(file);
        String templateId = call.inputs().getOrDefault("template", "");
        String title = call.inputs().getOrDefault("title", templateId);
        int copies = Integer.parseInt(call.inputs().getOrDefault("copies", "1"));
        String recipient = recipient(file, pack, call.inputs().getOrDefault("recipient", "applicant"));
        List<String> recipients = new ArrayList<>();
        for (int copy = 1; copy <= copies; copy++) {
            recipients.add(copies > 1 && copy == 1 ? office(file) + "（留存）" : recipient);
        }
        boolean sealed = !call.inputs().getOrDefault("seal", "true").equals("false");
        return documents.render(new RenderRequest(
                file.caseNo(),
                pack,
                templateId,
                title,
                titled(title, content(file, pack, templateId)),
                recipients,
                sealed ? new Seal(office(file), clock.today()) : null));
    }

    private static Map<String, Object> titled(String title, Map<String, Object> content) {
        content.put("documentTitle", title);
        return content;
    }

    /** A form as the annex prints it; 404 if the pack has no template for it. */
    DocumentContent print(CaseFile file, String formId, DocumentFormat format, boolean applicantSide) {
        Pack pack = data.pack(file);
        FormSchema schema = schemas.of(pack, formId);
        String templateId = template(pack, formId).orElseThrow(Refusal::notFound);
        Map<String, Object> content = new LinkedHashMap<>(content(file, pack, templateId));
        FormVersion seen = versions.of(file.caseNo().value(), formId).stream()
                .filter(version -> applicantSide || !version.draft())
                .reduce((older, newer) -> newer)
                .orElse(null);
        Map<String, Object> written =
                seen == null ? Map.of() : seen.draft() ? forms.open(file, schema, seen) : json.map(seen.data());
        content.put(
                FormSchemas.shortName(pack, formId),
                schema.forDocuments(applicantSide ? written : schema.masked(written)));
        return documents.preview(pack, templateId, schema.title(), content, format);
    }

    /** The template of a form: of the same id, else the one whose id begins with it. */
    static Optional<String> template(Pack pack, String formId) {
        if (pack.documents().containsKey(formId)) {
            return Optional.of(formId);
        }
        return pack.documents().keySet().stream()
                .filter(id -> id.startsWith(formId + "-"))
                .sorted()
                .findFirst();
    }

    private Map<String, Object> content(CaseFile file, Pack pack, String templateId) {
        Map<String, Object> content = new LinkedHashMap<>();
        Map<String, FormVersion> newest = data.newest(file.caseNo());
        for (String formId : CaseData.formsOf(pack)) {
            FormVersion version = newest.get(formId);
            schemas.find(pack, formId)
                    .ifPresent(schema -> content.put(
                            FormSchemas.shortName(pack, formId),
                            schema.forDocuments(version == null ? Map.of() : json.map(version.data()))));
        }
        LocalDate today = clock.today();
        content.put("caseNo", file.caseNo().value());
        content.put("title", file.title());
        content.put("applicant", Map.of("name", file.applicantName(), "creditCode", file.applicantCreditCode()));
        content.put("serviceItem", Map.of("code", pack.code(), "title", pack.title(), "legalBasis", pack.legalBasis()));
        content.put("office", Map.of("name", office(file)));
        content.put("issuedOn", today);
        Optional<Opinion> decided = opinions.newestOfOffice(file.caseNo());
        putReview(content, decided);
        putCorrection(content, file, decided);
        putRefusal(content, pack, decided);
        additions.orderedStream().forEach(addition -> addition.data(file.caseNo(), templateId)
                .forEach(content::putIfAbsent));
        return content;
    }

    private static void putReview(Map<String, Object> content, Optional<Opinion> decided) {
        Map<String, Object> review = FormField.strings(content.get("review"));
        decided.ifPresent(opinion -> {
            review.put("opinion", FormField.text(opinion.text()));
            review.put("decidedOn", opinion.at().toLocalDate());
            review.put("decidedBy", opinion.personName());
        });
        content.put("review", review);
    }

    private void putCorrection(Map<String, Object> content, CaseFile file, Optional<Opinion> decided) {
        Map<String, Object> correction = FormField.strings(content.get("correction"));
        List<Map<String, Object>> items = new ArrayList<>();
        for (CorrectionItem item : corrections.of(file.caseNo(), file.correctionRound())) {
            items.add(new LinkedHashMap<>(Map.of("label", item.label(), "demand", item.demand())));
        }
        correction.put("items", items);
        correction.put("round", file.correctionRound());
        correction.put(
                "opinion",
                decided.map(opinion -> FormField.text(opinion.text())).orElse(""));
        content.put("correction", correction);
    }

    private static void putRefusal(Map<String, Object> content, Pack pack, Optional<Opinion> decided) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        decided.ifPresent(opinion -> {
            Reason reason = opinion.reasonCode() == null ? null : pack.reasons().get(opinion.reasonCode());
            Clause clause = opinion.clause() == null ? null : pack.clauses().get(opinion.clause());
            refusal.put("code", FormField.text(opinion.reasonCode()));
            refusal.put("reason", reason == null ? "" : reason.text());
            refusal.put("remedy", reason == null ? "" : reason.remedy());
            refusal.put("clause", clause == null ? "" : clause.id() + "（" + clause.location() + "）");
            refusal.put("clauseText", clause == null ? "" : clause.text());
            refusal.put("opinion", FormField.text(opinion.text()));
        });
        content.put("refusal", refusal);
    }

    /** The office that decided last, or that has the case now. */
    private String office(CaseFile file) {
        return steps.of(file.caseNo().value()).stream()
                .filter(step -> !step.ofApplicant())
                .reduce((older, newer) -> newer)
                .map(StepRecord::unitName)
                .orElse("");
    }

    private String recipient(CaseFile file, Pack pack, String role) {
        if (pack.role(role).map(found -> found.applicant()).orElse(true)) {
            return file.applicantName();
        }
        return steps.of(file.caseNo().value()).stream()
                .filter(step -> step.roleId().equals(role))
                .reduce((older, newer) -> newer)
                .map(StepRecord::unitName)
                .orElse(file.applicantName());
    }
}
