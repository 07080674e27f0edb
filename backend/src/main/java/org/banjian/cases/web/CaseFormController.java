package org.banjian.cases.web;

import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.Cases;
import org.banjian.cases.DraftSaved;
import org.banjian.cases.FormView;
import org.banjian.cases.SaveDraft;
import org.banjian.documents.DocumentContent;
import org.banjian.documents.DocumentFormat;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forms 表单 of cases over HTTP. */
@RestController
@RequestMapping("/api/cases/{caseNo}/forms")
class CaseFormController {

    private final Cases cases;
    private final CaseQueries queries;

    CaseFormController(Cases cases, CaseQueries queries) {
        this.cases = cases;
        this.queries = queries;
    }

    @GetMapping
    List<FormView> caseForms(@PathVariable String caseNo) {
        return queries.forms(new CaseNo(caseNo));
    }

    @GetMapping("/{formId}")
    FormView caseForm(@PathVariable String caseNo, @PathVariable String formId) {
        return queries.form(new CaseNo(caseNo), formId);
    }

    @PutMapping("/{formId}/draft")
    DraftSaved saveDraft(
            @PathVariable String caseNo, @PathVariable String formId, @Valid @RequestBody SaveDraft command) {
        return cases.saveDraft(new CaseNo(caseNo), formId, command);
    }

    @GetMapping("/{formId}/print")
    ResponseEntity<byte[]> printForm(
            @PathVariable String caseNo,
            @PathVariable String formId,
            @RequestParam(defaultValue = "pdf") String format) {
        DocumentContent content = queries.print(new CaseNo(caseNo), formId, formatOf(format));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(content.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }

    private static DocumentFormat formatOf(String format) {
        return switch (format) {
            case "pdf" -> DocumentFormat.PDF;
            case "docx" -> DocumentFormat.DOCX;
            default -> throw Refusal.badRequest("PARAM_INVALID", "打印格式只能是 pdf 或者 docx，请重新选择。");
        };
    }
}
