package org.banjian.rosters.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.banjian.rosters.ImportView;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** A file that was read, as its row says. */
record Import(
        String id,
        CaseNo caseNo,
        String classId,
        ImportView.State state,
        String fileName,
        int rosterVersion,
        int total,
        int errorRows,
        int warnRows,
        int added,
        int changed,
        int unchanged,
        int removed,
        LocalDateTime createdAt,
        String createdBy,
        String createdByName,
        @Nullable LocalDateTime endedAt,
        List<String> ignoredColumns) {

    boolean open() {
        return state == ImportView.State.CHECKED;
    }
}
