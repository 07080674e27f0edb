package org.banjian.workflow.internal;

import java.util.List;
import org.banjian.shared.CaseNo;
import org.banjian.workflow.spi.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
            case "outcome" -> facts.getObject().outcome(caseNo, name(arguments));
            case "is" -> Boolean.TRUE.equals(value(caseNo, arguments));
            case "text" -> {
                Object value = value(caseNo, arguments);
                yield value == null ? null : value.toString();
            }
            case "list" -> {
                Object value = value(caseNo, arguments);
                yield value instanceof List<?> items
                        ? items.stream().map(String::valueOf).toList()
                        : List.of();
            }
            default -> throw new IllegalArgumentException("facts has no method " + method);
        };
    }

    private @Nullable Object value(CaseNo caseNo, List<Object> arguments) {
        return facts.getObject().value(caseNo, name(arguments));
    }

    static String name(List<Object> arguments) {
        return String.valueOf(arguments.get(0));
    }

    static CaseNo caseOf(List<Object> arguments) {
        return CaseNos.of((DelegateExecution) arguments.get(arguments.size() - 1));
    }
}
