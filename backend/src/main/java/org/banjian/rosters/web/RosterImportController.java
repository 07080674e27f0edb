package org.banjian.rosters.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banjian.rosters.ConfirmImport;
import org.banjian.rosters.ImportFix;
import org.banjian.rosters.ImportPage;
import org.banjian.rosters.ImportView;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.RosterPage;
import org.banjian.rosters.RosterView;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/cases/{caseNo}/rosters/{classId}/imports")
class RosterImportController {

    private final RosterDesk desk;

    RosterImportController(RosterDesk desk) {
        this.desk = desk;
    }

    /** The file lies on disk only while it is read. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView importRoster(@PathVariable String caseNo, @PathVariable String classId, @RequestParam MultipartFile file)
            throws IOException {
        Path kept = Files.createTempFile("roster", ".xlsx");
        try {
            file.transferTo(kept);
            return desk.importFile(new CaseNo(caseNo), classId, file.getOriginalFilename(), kept);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/{importId}")
    ImportView rosterImport(@PathVariable String caseNo, @PathVariable String classId, @PathVariable String importId) {
        return desk.importOf(new CaseNo(caseNo), classId, importId);
    }

    @GetMapping("/{importId}/rows")
    ImportPage rosterImportRows(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @PathVariable String importId,
            @RequestParam(defaultValue = "ALL") ImportPage.Filter filter,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "500") int limit) {
        return desk.importRows(new CaseNo(caseNo), classId, importId, filter, after, limit);
    }

    @GetMapping("/{importId}/removals")
    RosterPage rosterImportRemovals(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @PathVariable String importId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int limit) {
        return desk.removals(new CaseNo(caseNo), classId, importId, after, limit);
    }

    @PatchMapping("/{importId}/rows/{rowNo}")
    ImportFix fixRosterImportRow(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @PathVariable String importId,
            @PathVariable int rowNo,
            @RequestBody SaveRosterRow command) {
        return desk.fixRow(new CaseNo(caseNo), classId, importId, rowNo, command);
    }

    /** Whoever confirms twice gets 409 IMPORT_ENDED: an import is taken over once. */
    @PostMapping("/{importId}/confirmations")
    RosterView confirmRosterImport(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @PathVariable String importId,
            @RequestBody ConfirmImport command) {
        return desk.confirm(new CaseNo(caseNo), classId, importId, command);
    }

    @DeleteMapping("/{importId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardRosterImport(@PathVariable String caseNo, @PathVariable String classId, @PathVariable String importId) {
        desk.discard(new CaseNo(caseNo), classId, importId);
    }

    @GetMapping("/{importId}/errors.xlsx")
    ResponseEntity<Resource> rosterImportErrors(
            @PathVariable String caseNo, @PathVariable String classId, @PathVariable String importId) {
        return RosterController.sheet(
                "花名册错误.xlsx", out -> desk.writeErrors(new CaseNo(caseNo), classId, importId, out));
    }
}
