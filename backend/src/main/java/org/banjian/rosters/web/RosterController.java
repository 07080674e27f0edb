package org.banjian.rosters.web;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.banjian.rosters.CheckContracts;
import org.banjian.rosters.ExportView;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.RosterPage;
import org.banjian.rosters.RosterRowView;
import org.banjian.rosters.RosterView;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseNo}/rosters")
class RosterController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RosterDesk desk;

    RosterController(RosterDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    RosterView rosters(@PathVariable String caseNo) {
        return desk.view(new CaseNo(caseNo));
    }

    @GetMapping("/{classId}/rows")
    RosterPage rosterRows(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int limit) {
        return desk.rows(new CaseNo(caseNo), classId, after, limit);
    }

    @PostMapping("/{classId}/rows")
    @ResponseStatus(HttpStatus.CREATED)
    RosterRowView addRosterRow(
            @PathVariable String caseNo, @PathVariable String classId, @RequestBody SaveRosterRow command) {
        return desk.addRow(new CaseNo(caseNo), classId, command);
    }

    @PatchMapping("/{classId}/rows/{rowId}")
    RosterRowView changeRosterRow(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @PathVariable String rowId,
            @RequestBody SaveRosterRow command) {
        return desk.changeRow(new CaseNo(caseNo), classId, rowId, command);
    }

    @DeleteMapping("/{classId}/rows/{rowId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeRosterRow(@PathVariable String caseNo, @PathVariable String classId, @PathVariable String rowId) {
        desk.removeRow(new CaseNo(caseNo), classId, rowId);
    }

    @GetMapping("/{classId}/template.xlsx")
    ResponseEntity<Resource> rosterTemplate(@PathVariable String caseNo, @PathVariable String classId) {
        return sheet("花名册模板.xlsx", out -> desk.writeTemplate(new CaseNo(caseNo), classId, out));
    }

    @PostMapping("/contract-checks")
    RosterView checkContracts(@PathVariable String caseNo, @RequestBody CheckContracts command) {
        return desk.checkContracts(new CaseNo(caseNo), command);
    }

    @GetMapping("/exports")
    List<ExportView> rosterExports(@PathVariable String caseNo) {
        return desk.exports(new CaseNo(caseNo));
    }

    @GetMapping("/exports/{exportId}/content")
    ResponseEntity<Resource> rosterExportContent(@PathVariable String caseNo, @PathVariable String exportId) {
        return attachment("花名册导出.xlsx", desk.export(new CaseNo(caseNo), exportId));
    }

    static ResponseEntity<Resource> sheet(String name, Consumer<OutputStream> writer) {
        var bytes = new ByteArrayOutputStream();
        writer.accept(bytes);
        return attachment(name, bytes.toByteArray());
    }

    private static ResponseEntity<Resource> attachment(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(content));
    }
}
