package org.banjian.training.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.springframework.stereotype.Component;

/** The people of a class 学员: active rows of its roster. */
@Component
class Trainees {

    private final Rosters rosters;
    private final DayRows days;

    Trainees(Rosters rosters, DayRows days) {
        this.rosters = rosters;
        this.days = days;
    }

    /** By row id, in the order of the roster. */
    Map<String, RosterRow> of(CaseNo caseNo, String classId) {
        Map<String, RosterRow> people = new LinkedHashMap<>();
        for (RosterRow row : rosters.rows(caseNo, classId)) {
            if (row.state() == RosterRow.State.ACTIVE) {
                people.put(row.id(), row);
            }
        }
        return people;
    }

    int count(CaseNo caseNo, String classId) {
        return rosters.counts(caseNo, classId).count();
    }

    /** Sums the hours of everybody on the roster anew and writes them there; who never came has 0. */
    void sumHours(CaseNo caseNo, String classId) {
        Map<String, BigDecimal> attended =
                ClassHours.attended(days.newest(classId).values());
        Map<String, BigDecimal> hours = new LinkedHashMap<>();
        for (RosterRow row : rosters.rows(caseNo, classId)) {
            BigDecimal before = row.attendedHours();
            BigDecimal now = attended.getOrDefault(row.id(), BigDecimal.ZERO);
            if (before == null || before.compareTo(now) != 0) {
                hours.put(row.id(), now);
            }
        }
        rosters.putAttendedHours(caseNo, hours);
    }

    /** Once more at the end of a class that has attendance, so that people who came to the roster later have their hours too. */
    void sumHoursIfRecorded(CaseNo caseNo, ClassRow row, Map<?, DayRow> recorded) {
        if (!recorded.isEmpty()) {
            sumHours(caseNo, row.id());
        }
    }

    void putCertificate(String rowId, String number, int level) {
        rosters.putCertificate(rowId, number, level);
    }

    void clearCertificate(String rowId) {
        rosters.putCertificate(rowId, "", null);
    }
}
