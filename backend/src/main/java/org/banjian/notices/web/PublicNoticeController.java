package org.banjian.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.banjian.documents.DocumentContent;
import org.banjian.notices.AskObjection;
import org.banjian.notices.FileObjection;
import org.banjian.notices.NoticeLines;
import org.banjian.notices.NoticePage;
import org.banjian.notices.NoticeSummary;
import org.banjian.notices.ObjectionReceipt;
import org.banjian.notices.ObjectionStatus;
import org.banjian.notices.PublicNotices;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public notices without sign-in. No cache keeps an answer: what is taken down is gone at once. */
@RestController
@RequestMapping("/api/public/notices")
class PublicNoticeController {

    private final PublicNotices notices;

    PublicNoticeController(PublicNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    ResponseEntity<List<NoticeSummary>> publicNotices(HttpServletRequest request) {
        only(request, Set.of());
        return fresh(notices.list());
    }

    @GetMapping("/{noticeId}")
    ResponseEntity<NoticePage> publicNotice(@PathVariable String noticeId, HttpServletRequest request) {
        only(request, Set.of());
        return fresh(notices.page(noticeId));
    }

    @GetMapping("/{noticeId}/rows")
    ResponseEntity<NoticeLines> publicNoticeRows(
            @PathVariable String noticeId, @RequestParam(defaultValue = "0") int after, HttpServletRequest request) {
        only(request, Set.of("after"));
        return fresh(notices.lines(noticeId, after));
    }

    @GetMapping("/{noticeId}/document")
    ResponseEntity<byte[]> publicNoticeDocument(@PathVariable String noticeId, HttpServletRequest request) {
        only(request, Set.of());
        return pdf(notices.document(noticeId));
    }

    @PostMapping("/{noticeId}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectionReceipt fileObjection(
            @PathVariable String noticeId,
            @RequestBody FileObjection objection,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) {
        return notices.object(noticeId, objection, request.getRemoteAddr(), key);
    }

    /** In the body, so that no address keeps who asks. */
    @PostMapping("/objection-status")
    ResponseEntity<ObjectionStatus> objectionStatus(@RequestBody AskObjection question, HttpServletRequest request) {
        only(request, Set.of());
        return fresh(notices.status(question, request.getRemoteAddr()));
    }

    static ResponseEntity<byte[]> pdf(DocumentContent content) {
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(content.bytes());
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** Nobody asks for other fields or another order than the page has. */
    private static void only(HttpServletRequest request, Set<String> known) {
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw Refusal.badRequest("FIELD_UNKNOWN", "公示查询不支持这个参数，请删除后重试。");
            }
        }
    }
}
