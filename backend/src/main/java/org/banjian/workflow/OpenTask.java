package org.banjian.workflow;

import java.time.Instant;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/**
 * An open task 待办任务 of a case.
 *
 * @param id the engine's task id
 * @param stepId the id of the user task in the diagram
 * @param processId the key of the process that holds the step: the pack's own or a shared sub-procedure
 * @param role the role of the pack that the step names
 * @param assignee the person who took it, null while nobody has
 */
public record OpenTask(
        String id,
        CaseNo caseNo,
        String stepId,
        String processId,
        String name,
        String role,
        @Nullable String assignee,
        Instant createdAt) {}
