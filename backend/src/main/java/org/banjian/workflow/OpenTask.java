package org.banjian.workflow;

import java.time.Instant;
import java.util.List;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * An open task 待办任务 of a case.
 *
 * @param id the engine's task id
 * @param stepId the id of the user task in the diagram
 * @param processId the key of the process that holds the step: the pack's own or a shared sub-procedure
 * @param role the role of the pack that the step names, or that the call activity gives to the name in a shared diagram
 * @param subject what the task is about within the case 办理对象, such as one class: the innermost {@code each…}; null for the case itself
 * @param calls the call activities that led here, outermost first; empty in the root
 * @param assignee the person who took it, null while nobody has
 */
public record OpenTask(
        String id,
        CaseNo caseNo,
        String stepId,
        String processId,
        String name,
        String role,
        @Nullable String subject,
        List<String> calls,
        @Nullable String assignee,
        Instant createdAt) {
    public OpenTask {
        calls = List.copyOf(calls);
    }
}
