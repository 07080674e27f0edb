package org.banjian.rosters.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.cases.spi.FactContext;
import org.banjian.packs.Pack;
import org.banjian.rosters.RosterCounts;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What expressions may ask of the roster 花名册人数: numbers only, never a person. */
@Component
class RosterFacts implements FactContext {

    private final RosterRows rows;

    RosterFacts(RosterRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Map<String, Object> value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own) {
        Map<String, Object> value = numbers(rows.counts(caseNo, null));
        if (own.get("subject") instanceof String subject) {
            value.put("inClass", numbers(rows.counts(caseNo, subject)));
        }
        return value;
    }

    private static Map<String, Object> numbers(RosterCounts counts) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("count", counts.count());
        numbers.put("graded", counts.graded());
        numbers.put("nonGraded", counts.nonGraded());
        numbers.put("withCertificate", counts.withCertificate());
        numbers.put("withoutCertificate", counts.withoutCertificate());
        numbers.put("levelMissing", counts.levelMissing());
        numbers.put("contractsUnchecked", counts.contractsUnchecked());
        numbers.put("excluded", counts.excluded());
        numbers.put("byLevel", counts.byLevel());
        return numbers;
    }
}
