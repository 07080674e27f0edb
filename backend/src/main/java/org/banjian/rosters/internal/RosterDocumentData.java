package org.banjian.rosters.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banjian.cases.spi.DocumentData;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Masking;
import org.banjian.shared.PersonalNumbers;
import org.springframework.stereotype.Component;

/** The list of persons in documents 文书中的花名册: numbers always masked; a long list is printed from the export, not from a template. */
@Component
class RosterDocumentData implements DocumentData {

    /** More rows than this make a template too slow; the document then says how many there are. */
    static final int MOST = 2_000;

    private final CaseRosters rosters;
    private final RosterRows rows;
    private final Rosters people;

    RosterDocumentData(CaseRosters rosters, RosterRows rows, Rosters people) {
        this.rosters = rosters;
        this.rows = rows;
        this.people = people;
    }

    @Override
    public Map<String, Object> data(CaseNo caseNo, String templateId) {
        CaseRoster roster = rosters.find(caseNo).orElse(null);
        if (roster == null) {
            return Map.of();
        }
        int count = rows.counts(caseNo, null).count();
        List<Map<String, Object>> lines = new ArrayList<>();
        if (count <= MOST) {
            people.stream(caseNo, row -> {
                if (row.state() == RosterRow.State.ACTIVE) {
                    lines.add(line(roster, row, lines.size() + 1));
                }
            });
        }
        return Map.of("roster", Map.of("rows", lines, "count", count, "tooLong", count > MOST));
    }

    private static Map<String, Object> line(CaseRoster roster, RosterRow row, int index) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("index", index);
        line.put("name", row.name());
        line.put("sex", row.sex());
        line.put("idNumber", Masking.idNumber(row.idNumber().value()));
        line.put("post", Objects.requireNonNullElse(row.post(), ""));
        line.put("certificateNo", Objects.requireNonNullElse(row.certificateNo(), ""));
        line.put("level", row.level() == null ? "" : String.valueOf(row.level()));
        line.put("className", roster.nameOf(row.classId()));
        line.put("remark", PersonalNumbers.shown(Objects.requireNonNullElse(row.remark(), "")));
        return line;
    }
}
