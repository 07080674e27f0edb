package org.banjian.cases.spi;

import java.util.Map;
import org.banjian.shared.CaseNo;

/** Adds data to the documents 文书 of a case; names already given by cases are not replaced. */
public interface DocumentData {

    Map<String, Object> data(CaseNo caseNo, String templateId);
}
