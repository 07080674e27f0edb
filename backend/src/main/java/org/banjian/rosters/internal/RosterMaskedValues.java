package org.banjian.rosters.internal;

import java.util.List;
import java.util.Optional;
import org.banjian.cases.RevealedValue;
import org.banjian.cases.spi.MaskedValues;
import org.banjian.packs.RosterTemplate.Column;
import org.banjian.shared.CaseNo;
import org.springframework.stereotype.Component;

/** Numbers of the people on a roster in full 查看完整号码: {@code @roster.rowId.column}. */
@Component
class RosterMaskedValues implements MaskedValues {

    private final CaseRosters rosters;
    private final RosterRows rows;

    RosterMaskedValues(CaseRosters rosters, RosterRows rows) {
        this.rosters = rosters;
        this.rows = rows;
    }

    @Override
    public String prefix() {
        return "@roster";
    }

    @Override
    public Optional<RevealedValue> find(CaseNo caseNo, List<String> path) {
        CaseRoster roster = rosters.find(caseNo).orElse(null);
        if (roster == null || path.size() != 2) {
            return Optional.empty();
        }
        Column column = roster.template()
                .column(path.get(1))
                .filter(one -> one.personal() != null)
                .orElse(null);
        StoredRow row = rows.find(path.get(0))
                .filter(one -> one.caseNo().equals(caseNo))
                .orElse(null);
        String value = column == null || row == null ? null : row.values().get(column.id());
        return column == null || row == null || value == null
                ? Optional.empty()
                : Optional.of(new RevealedValue(
                        prefix() + "." + row.id() + "." + column.id(),
                        "花名册第 " + row.seq() + " 号" + column.title(),
                        value));
    }
}
