package org.banjian.workflow.internal;

import org.banjian.shared.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The case of an execution: its business key, in called processes too. */
final class CaseNos {

    private CaseNos() {}

    static CaseNo of(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null) {
            throw new IllegalStateException("No business key in process instance " + execution.getProcessInstanceId());
        }
        return new CaseNo(key);
    }
}
