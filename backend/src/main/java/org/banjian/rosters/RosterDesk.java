package org.banjian.rosters;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * Work on the rosters 花名册 of a case, as the current actor. The applicant may change a roster while one of his tasks asks for it; every
 * change is whole before or whole after a submission.
 */
public interface RosterDesk {

    RosterView view(CaseNo caseNo);

    /** @param after {@code next} of the page before; null for the first */
    RosterPage rows(CaseNo caseNo, String classId, @Nullable String after, int limit);

    /** Reads a spreadsheet row by row and compares it with the roster; nothing of the roster changes. The caller must hold no transaction. */
    ImportView importFile(CaseNo caseNo, String classId, @Nullable String fileName, Path file);

    ImportView importOf(CaseNo caseNo, String classId, String importId);

    ImportPage importRows(
            CaseNo caseNo, String classId, String importId, ImportPage.Filter filter, int afterRow, int limit);

    /** The persons of the roster who are not in the file. */
    RosterPage removals(CaseNo caseNo, String classId, String importId, @Nullable String after, int limit);

    ImportFix fixRow(CaseNo caseNo, String classId, String importId, int rowNo, SaveRosterRow command);

    /** 409 ROSTER_CHANGED when the roster is not the one that the file was compared with; then it has been compared anew. */
    RosterView confirm(CaseNo caseNo, String classId, String importId, ConfirmImport command);

    void discard(CaseNo caseNo, String classId, String importId);

    /** 422 ROSTER_ROW_INVALID with every finding. */
    RosterRowView addRow(CaseNo caseNo, String classId, SaveRosterRow command);

    RosterRowView changeRow(CaseNo caseNo, String classId, String rowId, SaveRosterRow command);

    void removeRow(CaseNo caseNo, String classId, String rowId);

    RosterView checkContracts(CaseNo caseNo, CheckContracts command);

    /** An empty spreadsheet with the columns of the pack. */
    void writeTemplate(CaseNo caseNo, String classId, OutputStream out);

    /** The rows with findings as they were typed, only for the person who uploaded them and only while the import is open. */
    void writeErrors(CaseNo caseNo, String classId, String importId, OutputStream out);

    List<ExportView> exports(CaseNo caseNo);

    /** Full numbers: every reading is audited. */
    byte[] export(CaseNo caseNo, String exportId);
}
