package org.banjian.workflow.internal;

import java.util.List;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.spi.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code facts} in expressions: what gateways, calls and multi-instances ask about the case 事实. */
@Component
class FactsBean implements NamedBeans.ExpressionBean {

    private final ObjectProvider<Facts> facts;

    FactsBean(ObjectProvider<Facts> facts) {
        this.facts = facts;
    }

    @Override
    public @Nullable Object call(String method, List<Object> arguments) {
        CaseNo caseNo = caseOf(arguments);
        return switch (method) {
            case "caseNo" -> caseNo.value();
            case "outcome" -> facts.getObject().outcome(caseNo, subjectOf(arguments), name(arguments));
            case "is" -> Boolean.TRUE.equals(value(caseNo, arguments));
            case "text" -> {
                Object value = value(caseNo, arguments);
                yield value == null ? null : value.toString();
            }
            case "list" -> {
                Object value = value(caseNo, arguments);
                yield value instanceof List<?> items
                        ? items.stream().map(FactsBean::subject).toList()
                        : List.of();
            }
            default -> throw new IllegalArgumentException("facts has no method " + method);
        };
    }

    /** What a multi-instance goes through becomes the subject of its tasks. */
    private static String subject(@Nullable Object item) {
        String id = String.valueOf(item);
        if (id.isBlank() || id.length() > Surroundings.LONGEST_SUBJECT) {
            throw new IllegalStateException(
                    "A subject is an id of 1 to " + Surroundings.LONGEST_SUBJECT + " characters");
        }
        return id;
    }

    private @Nullable Object value(CaseNo caseNo, List<Object> arguments) {
        return facts.getObject().value(caseNo, subjectOf(arguments), name(arguments));
    }

    static String name(List<Object> arguments) {
        return String.valueOf(arguments.get(0));
    }

    static @Nullable String subjectOf(List<Object> arguments) {
        return Surroundings.subject((ExecutionEntity) arguments.get(arguments.size() - 1));
    }

    static CaseNo caseOf(List<Object> arguments) {
        return CaseNos.of((DelegateExecution) arguments.get(arguments.size() - 1));
    }
}
