package org.banjian.audit;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's check of accounts and data. */
@RestController
@RequestMapping("/api/invariants")
class InvariantController {

    private final Invariants invariants;

    InvariantController(Invariants invariants) {
        this.invariants = invariants;
    }

    @GetMapping
    List<InvariantReport> invariants() {
        return invariants.check();
    }
}
