package org.banjian.audit;

import java.util.List;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading and checking the trail; for the audit administrator only. */
@RestController
@RequestMapping("/api/audit-trail")
class AuditTrailController {

    private static final int NEWEST = 200;

    private final AuditTrail trail;

    AuditTrailController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    List<AuditEntryView> entries(@RequestParam(required = false) @Nullable String caseNo) {
        return caseNo == null || caseNo.isBlank() ? trail.newest(NEWEST) : trail.entriesOf(new CaseNo(caseNo.strip()));
    }

    @GetMapping("/verification")
    ChainReport verification() {
        return trail.verify();
    }
}
