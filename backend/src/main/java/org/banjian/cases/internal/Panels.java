package org.banjian.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.packs.Step;
import org.banjian.packs.spi.PanelCatalogue;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The panels 办理面板 that modules offer for tasks. */
@Component
class Panels implements PanelCatalogue {

    private final ObjectProvider<TaskPanel> offered;
    private volatile @Nullable Map<String, TaskPanel> byId;

    Panels(ObjectProvider<TaskPanel> offered) {
        this.offered = offered;
    }

    @Override
    public Set<String> panels() {
        return byId().keySet();
    }

    /**
     * What the panel of the step still wants before the task is finished with this outcome. A module knows no policy: where it names no
     * clause, the step's first one says why.
     */
    List<Violation> check(StepRecord record, Step step, String outcome) {
        String id = step.panel();
        if (id == null) {
            return List.of();
        }
        TaskPanel panel = byId().get(id);
        if (panel == null) {
            throw new IllegalStateException("no module offers the panel " + id);
        }
        String clause = step.clauses().isEmpty() ? null : step.clauses().get(0);
        return panel.check(record.caseNo(), record.subject(), record.stepId(), outcome, record.taskId()).stream()
                .map(one -> one.clause() == null && clause != null ? one.withClause(clause) : one)
                .toList();
    }

    /** Whether the opinion of the step is kept from the applicant. */
    boolean confidential(Step step) {
        String id = step.panel();
        TaskPanel panel = id == null ? null : byId().get(id);
        return panel != null && panel.confidential();
    }

    /** Resolved late: panels belong to modules that use this one. */
    private Map<String, TaskPanel> byId() {
        Map<String, TaskPanel> known = byId;
        if (known == null) {
            known = new TreeMap<>();
            for (TaskPanel panel : offered) {
                if (known.put(panel.id(), panel) != null) {
                    throw new IllegalStateException("Two panels have the id " + panel.id());
                }
            }
            byId = known;
        }
        return known;
    }
}
