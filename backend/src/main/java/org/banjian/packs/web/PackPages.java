package org.banjian.packs.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.banjian.packs.Clause;
import org.banjian.packs.ClauseSheet;
import org.banjian.packs.Pack;
import org.banjian.packs.Packs;
import org.banjian.packs.internal.ClauseSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Released packs, their clauses and their page for people. */
@RestController
@RequestMapping("/api/packs")
class PackPages {

    private final Packs packs;
    private final Clock clock;

    PackPages(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** A released version; {@code current} says whether new cases are opened in it today. */
    record PackView(
            String code,
            String title,
            String region,
            String version,
            String hash,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            boolean current,
            String legalBasis) {}

    @GetMapping
    List<PackView> list() {
        var current = packs.inForce(today());
        return packs.released().stream()
                .map(pack -> new PackView(
                        pack.code(),
                        pack.title(),
                        pack.region().value(),
                        pack.version(),
                        pack.hash(),
                        pack.inForceFrom(),
                        pack.inForceTo(),
                        current.contains(pack),
                        pack.legalBasis()))
                .toList();
    }

    @GetMapping("/{code}/clauses")
    Collection<Clause> clauses(@PathVariable String code) {
        return pack(code).clauses().values();
    }

    @GetMapping("/{code}/clause-sheet")
    ClauseSheet clauseSheet(@PathVariable String code) {
        return ClauseSheets.of(pack(code));
    }

    @GetMapping(value = "/{code}/readme", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String readme(@PathVariable String code) {
        var readme = pack(code).files().get("README.md");
        return readme == null ? "" : new String(readme, StandardCharsets.UTF_8);
    }

    private Pack pack(String code) {
        return packs.inForce(code, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
