package org.banjian.documents;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentController {

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/api/cases/{caseNo}/documents")
    List<DocumentView> documents(@PathVariable String caseNo) {
        return documents.of(new CaseNo(caseNo));
    }

    /** A PDF is shown in place, a docx is saved; neither may run anything in the browser. */
    @GetMapping("/api/documents/{documentId}/content")
    ResponseEntity<byte[]> documentContent(
            @PathVariable String documentId, @RequestParam(defaultValue = "pdf") String format) {
        DocumentContent content = documents.opened(documentId, format(format));
        ContentDisposition disposition = (content.format() == DocumentFormat.PDF
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(content.bytes());
    }

    private static DocumentFormat format(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "pdf" -> DocumentFormat.PDF;
            case "docx" -> DocumentFormat.DOCX;
            default -> throw Refusal.badRequest("FORMAT_UNKNOWN", "文书只有 pdf 和 docx 两种格式，请改为其中一种。");
        };
    }
}
