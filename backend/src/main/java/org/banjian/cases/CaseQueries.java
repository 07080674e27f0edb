package org.banjian.cases;

import java.util.List;
import org.banjian.documents.DocumentContent;
import org.banjian.documents.DocumentFormat;
import org.banjian.shared.CaseNo;

/** What can be read of cases 办件查询, for the current actor: masked unless the case is his own organisation's. */
public interface CaseQueries {

    List<ServiceItemView> serviceItems();

    List<ClauseView> clausesOf(String serviceItem);

    CasePage search(CaseSearch search);

    CaseView view(CaseNo caseNo);

    List<FormView> forms(CaseNo caseNo);

    FormView form(CaseNo caseNo, String formId);

    /** The form as the annex prints it, with what was written so far; 404 where the pack has no template for it. */
    DocumentContent print(CaseNo caseNo, String formId, DocumentFormat format);

    /** The findings that the tables of the open steps would raise now, without storing them. */
    List<FindingView> previewFindings(CaseNo caseNo);

    List<ReceiptView> receipts(CaseNo caseNo);

    List<TimelineEntry> timeline(CaseNo caseNo);

    DiagramView diagram(CaseNo caseNo);

    List<ClauseView> clauses(CaseNo caseNo);

    List<EvaluationView> evaluations(CaseNo caseNo);
}
