package org.banjian.benefits.web;

import java.io.IOException;
import java.util.Base64;
import java.util.function.Supplier;
import org.banjian.audit.OnceOnly;
import org.banjian.benefits.Benefits;
import org.banjian.benefits.EntitlementView;
import org.banjian.benefits.EntitlementsView;
import org.banjian.benefits.Exclusions;
import org.banjian.benefits.Exclusions.AddHits;
import org.banjian.benefits.Exclusions.DismissHit;
import org.banjian.benefits.Exclusions.ExcludePersons;
import org.banjian.identity.Actors;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Entitlements with their explanation, exclusions and hits of the comparison. */
@RestController
@RequestMapping("/api/cases/{caseNo}")
class BenefitController {

    private final Benefits benefits;
    private final Exclusions exclusions;
    private final OnceOnly once;
    private final Actors actors;

    BenefitController(Benefits benefits, Exclusions exclusions, OnceOnly once, Actors actors) {
        this.benefits = benefits;
        this.exclusions = exclusions;
        this.once = once;
        this.actors = actors;
    }

    @GetMapping("/entitlements")
    EntitlementsView entitlements(@PathVariable String caseNo) {
        return benefits.explained(new CaseNo(caseNo));
    }

    @GetMapping("/entitlements/{rowId}")
    EntitlementView entitlement(@PathVariable String caseNo, @PathVariable String rowId) {
        return benefits.explained(new CaseNo(caseNo), rowId);
    }

    @PostMapping("/exclusions")
    EntitlementsView excludePersons(
            @PathVariable String caseNo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ExcludePersons command) {
        if (command.rows() == null) {
            throw Refusal.badRequest("REQUEST_INVALID", "请求没有写明要剔除的人员。");
        }
        return once(key, caseNo + "/exclusions", command, () -> exclusions.exclude(new CaseNo(caseNo), command));
    }

    @DeleteMapping("/exclusions/{rowId}")
    EntitlementsView undoExclusion(@PathVariable String caseNo, @PathVariable String rowId) {
        return exclusions.undo(new CaseNo(caseNo), rowId);
    }

    @PostMapping("/comparison-hits")
    EntitlementsView addComparisonHits(
            @PathVariable String caseNo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AddHits command) {
        if (command.hits() == null) {
            throw Refusal.badRequest("REQUEST_INVALID", "请求没有写明比对结果。");
        }
        return once(key, caseNo + "/comparison-hits", command, () -> exclusions.addHits(new CaseNo(caseNo), command));
    }

    @PostMapping(path = "/comparison-hits/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    EntitlementsView importComparisonHits(
            @PathVariable String caseNo,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam MultipartFile file)
            throws IOException {
        byte[] content = file.getBytes();
        return once(
                key,
                caseNo + "/comparison-hits/imports",
                Base64.getEncoder().encodeToString(content),
                () -> exclusions.importHits(new CaseNo(caseNo), content));
    }

    @PostMapping("/comparison-hits/{hitId}/dismissals")
    EntitlementsView dismissComparisonHit(
            @PathVariable String caseNo,
            @PathVariable String hitId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DismissHit command) {
        return once(
                key,
                caseNo + "/comparison-hits/" + hitId,
                command,
                () -> exclusions.dismissHit(new CaseNo(caseNo), hitId, command));
    }

    private EntitlementsView once(
            @Nullable String key, String operation, Object body, Supplier<EntitlementsView> command) {
        return once.run(
                key,
                actors.current().personId(),
                once.hashOf("POST /api/cases/" + operation, body),
                EntitlementsView.class,
                command);
    }
}
