package org.banjian.rosters.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banjian.rosters.RosterRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.IdNumber;
import org.jspecify.annotations.Nullable;

/** A row of the roster with the values that were typed, opened. */
record StoredRow(
        String id,
        CaseNo caseNo,
        String classId,
        int seq,
        String personIndex,
        @Nullable String certificateIndex,
        Map<String, String> values,
        String trainingType,
        @Nullable Integer level,
        @Nullable BigDecimal attendedHours,
        boolean contractChecked,
        String state,
        int version) {

    static final String COLUMNS =
            "id, case_no, class_id, seq, person_index, certificate_index, data, training_type, level,"
                    + " attended_hours, contract_checked, state, version";
    static final String NAME = "name";
    static final String ID_NUMBER = "idNumber";
    static final String POST = "post";
    static final String CERTIFICATE = "certificateNo";
    static final String REMARK = "remark";
    static final String LEVEL = "level";
    static final String TRAINING_TYPE = "trainingType";
    static final String SEQ = "seq";
    static final String EXCLUDED = "EXCLUDED";
    static final String REMOVED = "REMOVED";
    static final String ACTIVE = "ACTIVE";

    private static final Set<String> KNOWN = Set.of(NAME, ID_NUMBER, POST, CERTIFICATE, REMARK);

    static StoredRow of(ResultSet row, RowSeal seal) throws SQLException {
        int level = row.getInt("level");
        Integer orNone = row.wasNull() ? null : Integer.valueOf(level);
        return new StoredRow(
                row.getString("id"),
                new CaseNo(row.getString("case_no")),
                row.getString("class_id"),
                row.getInt("seq"),
                row.getString("person_index"),
                row.getString("certificate_index"),
                seal.open(row.getString("data")),
                row.getString("training_type"),
                orNone,
                row.getBigDecimal("attended_hours"),
                row.getBoolean("contract_checked"),
                row.getString("state"),
                row.getInt("version"));
    }

    RosterRow person() {
        IdNumber idNumber = new IdNumber(Objects.requireNonNull(values.get(ID_NUMBER)));
        Map<String, String> more = new LinkedHashMap<>(values);
        more.keySet().removeAll(KNOWN);
        return new RosterRow(
                id,
                caseNo,
                classId,
                seq,
                values.getOrDefault(NAME, ""),
                idNumber,
                personIndex,
                sex(idNumber),
                idNumber.birthDate(),
                values.get(POST),
                values.get(CERTIFICATE),
                certificateIndex,
                level,
                trainingType,
                attendedHours,
                contractChecked,
                values.get(REMARK),
                state.equals(EXCLUDED) ? RosterRow.State.EXCLUDED : RosterRow.State.ACTIVE,
                more);
    }

    /** The 17th digit is odd for men. */
    static String sex(IdNumber idNumber) {
        return (idNumber.value().charAt(16) - '0') % 2 == 1 ? "男" : "女";
    }
}
