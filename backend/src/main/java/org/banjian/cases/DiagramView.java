package org.banjian.cases;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The diagrams of a case 流程图, the calling before the called, with the position of the case, and the same facts as a list. */
public record DiagramView(List<DiagramProcess> processes, List<DiagramStep> steps) {

    /** One diagram with the elements left behind and the ones where the case waits. */
    public record DiagramProcess(String processId, String name, String xml, List<String> done, List<String> current) {}

    /**
     * One user task: who did it and when, by which clauses; or a call of another diagram.
     *
     * @param calls the process that a call activity calls; null for a task
     */
    public record DiagramStep(
            String elementId,
            String processId,
            String name,
            CaseView.Progress state,
            @Nullable String who,
            @Nullable OffsetDateTime at,
            List<String> clauses,
            @Nullable String outcome,
            @Nullable String calls) {}
}
