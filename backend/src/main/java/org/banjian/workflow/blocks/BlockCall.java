package org.banjian.workflow.blocks;

import java.util.Map;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * One call of a block 积木 from a service task of a case.
 *
 * @param subject what the call is about within the case 办理对象, such as one class; null for the case itself
 * @param processId the key of the process that holds the element, not of the called case's root
 * @param inputs the properties of the element, {@code @name} already replaced by what the calling activity gives
 */
public record BlockCall(
        CaseNo caseNo, @Nullable String subject, String elementId, String processId, Map<String, String> inputs) {
    public BlockCall {
        inputs = Map.copyOf(inputs);
    }
}
