package org.banjian.notices.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.banjian.calendar.LegalClock;
import org.banjian.notices.ArchiveState;
import org.banjian.notices.ArchiveView;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** The row of an archive 档案. */
record StoredArchive(
        String id,
        CaseNo caseNo,
        @Nullable String clause,
        ArchiveState state,
        LocalDateTime requestedAt,
        int tries,
        @Nullable LocalDateTime builtAt,
        @Nullable String fileId,
        @Nullable String sealedKey,
        long bytes,
        int entries,
        @Nullable String sha256,
        @Nullable String failure) {

    static StoredArchive read(ResultSet row, int number) throws SQLException {
        return new StoredArchive(
                row.getString("id"),
                new CaseNo(row.getString("case_no")),
                row.getString("clause"),
                ArchiveState.valueOf(row.getString("state")),
                row.getObject("requested_at", LocalDateTime.class),
                row.getInt("tries"),
                row.getObject("built_at", LocalDateTime.class),
                row.getString("file_id"),
                row.getString("sealed_key"),
                row.getLong("bytes"),
                row.getInt("entries"),
                row.getString("sha256"),
                row.getString("failure"));
    }

    ArchiveView view() {
        return new ArchiveView(
                caseNo.value(),
                state,
                requestedAt.atZone(LegalClock.ZONE).toOffsetDateTime(),
                builtAt == null ? null : builtAt.atZone(LegalClock.ZONE).toOffsetDateTime(),
                entries,
                bytes,
                sha256,
                failure);
    }
}
