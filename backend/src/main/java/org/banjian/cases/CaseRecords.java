package org.banjian.cases;

import java.util.List;
import java.util.Map;
import org.banjian.shared.CaseNo;

/** The whole record 案卷 of a case, full and unmasked, for work that the platform itself does, such as its archive; never for a page. */
public interface CaseRecords {

    /** The forms that were filled, by id with their newest data, in the order of the procedure. */
    Map<String, FormRecord> forms(CaseNo caseNo);

    List<ReceiptView> receipts(CaseNo caseNo);

    List<TimelineEntry> timeline(CaseNo caseNo);

    List<EvaluationView> evaluations(CaseNo caseNo);

    /** A form with what was last written in it. */
    record FormRecord(String title, Map<String, Object> data) {}
}
