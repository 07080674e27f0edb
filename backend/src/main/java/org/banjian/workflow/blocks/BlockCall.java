package org.banjian.workflow.blocks;

import java.util.Map;
import org.banjian.shared.CaseNo;

/**
 * One call of a block 积木 from a service task of a case.
 *
 * @param processId the key of the process that holds the element, not of the called case's root
 * @param inputs the properties of the element as written in the diagram
 */
public record BlockCall(CaseNo caseNo, String elementId, String processId, Map<String, String> inputs) {
    public BlockCall {
        inputs = Map.copyOf(inputs);
    }
}
