package org.banjian.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banjian.notices.ArchiveView;
import org.banjian.notices.Archives;
import org.banjian.notices.Deliveries;
import org.banjian.notices.DeliveryView;
import org.banjian.notices.ExaminationView;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.NoticePreview;
import org.banjian.notices.NoticeView;
import org.banjian.notices.ObjectionDesk;
import org.banjian.notices.ObjectionView;
import org.banjian.notices.SaveExamination;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices, deliveries and the archive of a case. */
@RestController
@RequestMapping("/api/cases/{caseNo}")
class NoticeController {

    private final NoticeDesk desk;
    private final ObjectionDesk examinations;
    private final Deliveries deliveries;
    private final Archives archives;

    NoticeController(NoticeDesk desk, ObjectionDesk examinations, Deliveries deliveries, Archives archives) {
        this.desk = desk;
        this.examinations = examinations;
        this.deliveries = deliveries;
        this.archives = archives;
    }

    @GetMapping("/notices")
    List<NoticeView> caseNotices(@PathVariable String caseNo) {
        return desk.of(new CaseNo(caseNo));
    }

    @GetMapping("/notice-draft")
    NoticePreview noticePreview(@PathVariable String caseNo) {
        return desk.preview(new CaseNo(caseNo));
    }

    @PutMapping("/notice-draft")
    NoticePreview saveNoticeDetails(@PathVariable String caseNo, @RequestBody NoticeDetails details) {
        desk.saveDetails(new CaseNo(caseNo), details);
        return desk.preview(new CaseNo(caseNo));
    }

    @GetMapping("/notice-draft/print")
    ResponseEntity<byte[]> printNotice(@PathVariable String caseNo) {
        return PublicNoticeController.pdf(desk.print(new CaseNo(caseNo)));
    }

    @GetMapping("/notices/{noticeId}/objections")
    List<ObjectionView> objections(@PathVariable String caseNo, @PathVariable String noticeId) {
        return desk.objections(new CaseNo(caseNo), noticeId);
    }

    record ExamineObjection(@Nullable String finding) {}

    @PostMapping("/objections/{objectionId}/findings")
    List<ObjectionView> examineObjection(
            @PathVariable String caseNo, @PathVariable String objectionId, @RequestBody ExamineObjection command) {
        return desk.examine(new CaseNo(caseNo), objectionId, command.finding());
    }

    /** An examination has the id of its task. */
    @GetMapping("/examinations/{examinationId}")
    ExaminationView examination(@PathVariable String caseNo, @PathVariable String examinationId) {
        return examinations.of(new CaseNo(caseNo), examinationId);
    }

    @PutMapping("/examinations/{examinationId}")
    ExaminationView saveExamination(
            @PathVariable String caseNo, @PathVariable String examinationId, @RequestBody SaveExamination command) {
        return examinations.save(new CaseNo(caseNo), examinationId, command);
    }

    @GetMapping("/deliveries")
    List<DeliveryView> deliveries(@PathVariable String caseNo) {
        return deliveries.of(new CaseNo(caseNo));
    }

    @GetMapping("/archive")
    ArchiveView archive(@PathVariable String caseNo) {
        return archives.of(new CaseNo(caseNo)).orElseThrow(Refusal::notFound);
    }

    /** Streamed with its length: a reader notices when it breaks off. */
    @GetMapping("/archive/content")
    void archiveContent(@PathVariable String caseNo, HttpServletResponse response) throws IOException {
        CaseNo number = new CaseNo(caseNo);
        ArchiveView archive = archives.readable(number);
        response.setContentType("application/zip");
        response.setContentLengthLong(archive.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("案卷-" + number.value() + ".zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-SHA256", String.valueOf(archive.sha256()));
        archives.write(number, response.getOutputStream());
        response.flushBuffer();
    }
}
