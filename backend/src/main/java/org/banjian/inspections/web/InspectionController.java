package org.banjian.inspections.web;

import jakarta.validation.Valid;
import java.util.List;
import org.banjian.audit.OnceOnly;
import org.banjian.identity.Actors;
import org.banjian.inspections.InspectionView;
import org.banjian.inspections.Inspections;
import org.banjian.inspections.RecordInspection;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inspections 检查 of a case over HTTP. */
@RestController
class InspectionController {

    private final Inspections inspections;
    private final OnceOnly onceOnly;
    private final Actors actors;

    InspectionController(Inspections inspections, OnceOnly onceOnly, Actors actors) {
        this.inspections = inspections;
        this.onceOnly = onceOnly;
        this.actors = actors;
    }

    @GetMapping("/api/cases/{caseNo}/inspections")
    List<InspectionView> inspections(@PathVariable String caseNo) {
        return inspections.of(new CaseNo(caseNo));
    }

    @PostMapping("/api/cases/{caseNo}/inspections")
    @ResponseStatus(HttpStatus.CREATED)
    InspectionView recordInspection(
            @PathVariable String caseNo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RecordInspection command) {
        return onceOnly.run(
                key,
                actors.current().personId(),
                onceOnly.hashOf("POST /api/cases/" + caseNo + "/inspections", command),
                InspectionView.class,
                () -> inspections.record(new CaseNo(caseNo), command));
    }
}
