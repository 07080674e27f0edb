package org.banjian.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.shared.CaseNo;

/** Where a case stands 办件位置: its processes, called ones included, in the order in which they were started. */
public record Position(CaseNo caseNo, List<ProcessPosition> processes) {

    /** How often each element and sequence flow was passed, by process; several runs of one process are added up. */
    public Map<String, Map<String, Integer>> visits() {
        Map<String, Map<String, Integer>> visits = new LinkedHashMap<>();
        for (ProcessPosition process : processes) {
            Map<String, Integer> counts = visits.computeIfAbsent(process.processId(), id -> new LinkedHashMap<>());
            process.counts().forEach((element, count) -> counts.merge(element, count, Integer::sum));
        }
        return visits;
    }

    /**
     * One run of a process of the case.
     *
     * @param xml the diagram that this case runs on, not the newest one
     * @param done the elements and sequence flows that were left behind
     * @param current the elements where the case waits now
     * @param counts how often each element was entered and each sequence flow was taken
     */
    public record ProcessPosition(
            String processId,
            String name,
            String xml,
            List<String> done,
            List<String> current,
            Map<String, Integer> counts) {}
}
