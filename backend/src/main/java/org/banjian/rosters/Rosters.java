package org.banjian.rosters;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * The rosters 花名册 of cases, for modules that work with the persons on them. Nothing here checks who asks: the caller has checked it. Rows
 * come in the order of classes and of the roster; persons who were taken off do not come.
 */
public interface Rosters {

    /** All rows at once; for a roster that may be long use {@link #stream}. */
    List<RosterRow> rows(CaseNo caseNo);

    List<RosterRow> rows(CaseNo caseNo, String classId);

    /** Row by row; never more than a few hundred in memory. */
    void stream(CaseNo caseNo, Consumer<RosterRow> each);

    Optional<RosterRow> row(String rowId);

    /** Blind index of the person's identity number, equal in every case. 404 where there is no such row. */
    String personIndex(String rowId);

    RosterCounts counts(CaseNo caseNo);

    RosterCounts counts(CaseNo caseNo, String classId);

    /** Replaces the hours of the named rows; a row of another case is refused. */
    void putAttendedHours(CaseNo caseNo, Map<String, BigDecimal> hoursByRowId);

    /**
     * Writes the certificate of a person; 422 CERTIFICATE_DUPLICATE when another row of the case has it.
     *
     * @param level null leaves the level as it is
     */
    void putCertificate(String rowId, String certificateNo, @Nullable Integer level);

    /** Excludes persons 人员剔除 or takes the exclusion back; why is kept by the caller. */
    void putState(CaseNo caseNo, Collection<String> rowIds, RosterRow.State state);

    /**
     * Freezes the roster as it stands, in the caller's transaction: a change of the roster waits for its end. A roster that has not changed
     * since its last snapshot gives that one.
     *
     * @return id of the snapshot
     */
    String snapshot(CaseNo caseNo);
}
