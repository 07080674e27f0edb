package org.banjian.materials.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.banjian.materials.ChecklistView;
import org.banjian.materials.MaterialContent;
import org.banjian.materials.MaterialFileView;
import org.banjian.materials.Materials;
import org.banjian.materials.inspection.FileKind;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class MaterialsController {

    private final Materials materials;

    MaterialsController(Materials materials) {
        this.materials = materials;
    }

    @GetMapping("/api/cases/{caseNo}/materials")
    ChecklistView checklist(@PathVariable String caseNo) {
        return materials.checklist(new CaseNo(caseNo));
    }

    @PostMapping(path = "/api/cases/{caseNo}/materials", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MaterialFileView uploadMaterial(
            @PathVariable String caseNo,
            @RequestParam String materialId,
            @RequestParam(required = false) @Nullable String subjectKey,
            @RequestParam MultipartFile file)
            throws IOException {
        if (file.getSize() > Materials.LIMIT) {
            throw Materials.tooLarge(String.valueOf(file.getOriginalFilename()), file.getSize());
        }
        return materials.upload(
                new CaseNo(caseNo),
                materialId,
                subjectKey == null || subjectKey.isBlank() ? null : subjectKey,
                file.getOriginalFilename(),
                file.getContentType(),
                file.getBytes());
    }

    @DeleteMapping("/api/materials/{materialFileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMaterial(@PathVariable String materialFileId) {
        materials.remove(materialFileId);
    }

    /** Shown in the browser only if it is a kind that runs nothing, and even then in a sandbox. */
    @GetMapping("/api/materials/{materialFileId}/content")
    ResponseEntity<Resource> materialContent(@PathVariable String materialFileId) {
        MaterialContent content = materials.content(materialFileId);
        boolean inline = FileKind.ofMediaType(content.mediaType())
                .map(FileKind::shownInBrowser)
                .orElse(false);
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .eTag("\"" + content.sha256() + "\"")
                .body(new ByteArrayResource(content.bytes()));
    }
}
