package org.banjian.rosters.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.banjian.rosters.ImportRowView.Difference;
import org.jspecify.annotations.Nullable;

/** A row of a file, opened. */
record StagedRow(
        int rowNo,
        String rowId,
        int seq,
        @Nullable String personIndex,
        @Nullable String certificateIndex,
        Map<String, String> values,
        String trainingType,
        @Nullable Integer level,
        List<Finding> findings,
        Difference difference) {

    static StagedRow of(ResultSet row, RowSeal seal) throws SQLException {
        int level = row.getInt("level");
        Integer orNone = row.wasNull() ? null : Integer.valueOf(level);
        return new StagedRow(
                row.getInt("row_no"),
                row.getString("row_id"),
                row.getInt("seq"),
                row.getString("person_index"),
                row.getString("certificate_index"),
                seal.open(row.getString("data")),
                row.getString("training_type"),
                orNone,
                Finding.read(row.getString("findings")),
                Difference.valueOf(row.getString("difference")));
    }
}
