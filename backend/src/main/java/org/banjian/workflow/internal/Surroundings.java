package org.banjian.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/** Where an execution stands 所在位置: the subject 办理对象 of the innermost multi-instance, and the call activities that led to it. */
final class Surroundings {

    /** Longest id of a subject; it goes into tables of other modules. */
    static final int LONGEST_SUBJECT = 64;

    private Surroundings() {}

    static @Nullable String subject(ExecutionEntity execution) {
        return subject(execution, execution.getActivity());
    }

    /** @param from the element that asks; a scope's execution does not always know it */
    static @Nullable String subject(ExecutionEntity execution, @Nullable PvmActivity from) {
        ExecutionEntity at = execution;
        PvmActivity element = from;
        while (true) {
            for (PvmScope scope = element; scope instanceof ActivityImpl activity; scope = activity.getFlowScope()) {
                Object value = element(at, activity);
                if (value != null) {
                    return value.toString();
                }
            }
            ExecutionEntity caller = at.getProcessInstance().getSuperExecution();
            if (caller == null) {
                return null;
            }
            at = caller;
            element = caller.getActivity();
        }
    }

    private static @Nullable Object element(ExecutionEntity execution, ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior many
                        && many.getCollectionElementVariable() != null
                ? execution.getVariable(many.getCollectionElementVariable())
                : null;
    }

    /** Ids of the call activities, outermost first. */
    static List<String> calls(ExecutionEntity execution) {
        List<String> calls = new ArrayList<>();
        callers(execution).forEach(caller -> calls.add(caller.getActivityId()));
        return calls;
    }

    /** Properties of the call activities as written, outermost first. */
    static List<Map<String, String>> callProperties(ExecutionEntity execution) {
        List<Map<String, String>> properties = new ArrayList<>();
        callers(execution).forEach(caller -> properties.add(ElementProperties.of(caller.getActivity())));
        return properties;
    }

    private static List<ExecutionEntity> callers(ExecutionEntity execution) {
        List<ExecutionEntity> callers = new ArrayList<>();
        ExecutionEntity caller = execution.getProcessInstance().getSuperExecution();
        while (caller != null) {
            callers.add(0, caller);
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return callers;
    }
}
