package org.banjian.rosters.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banjian.cases.CaseFacts;
import org.banjian.packs.Pack;
import org.banjian.packs.RosterTemplate;
import org.banjian.rosters.spi.RosterClasses;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a roster of a case consists of; the columns of a version of a pack are read once. */
@Component
class CaseRosters {

    private final CaseFacts facts;
    private final ObjectProvider<RosterClasses> classes;
    private final Map<String, Optional<RosterTemplate>> templates = new ConcurrentHashMap<>();

    CaseRosters(CaseFacts facts, ObjectProvider<RosterClasses> classes) {
        this.facts = facts;
        this.classes = classes;
    }

    Optional<CaseRoster> find(CaseNo caseNo) {
        Pack pack = facts.pack(caseNo);
        return templates
                .computeIfAbsent(pack.hash(), hash -> RosterTemplate.of(pack))
                .map(template -> new CaseRoster(
                        caseNo,
                        pack,
                        template,
                        classes.orderedStream()
                                .map(one -> one.of(caseNo))
                                .flatMap(List::stream)
                                .toList()));
    }

    CaseRoster require(CaseNo caseNo) {
        return find(caseNo).orElseThrow(Refusal::notFound);
    }
}
