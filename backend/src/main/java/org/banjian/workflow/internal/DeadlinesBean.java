package org.banjian.workflow.internal;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.banjian.calendar.LegalClock;
import org.banjian.calendar.WorkingCalendar;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code deadlines} in expressions: when the timers 期限 of a diagram are due. */
@Component
class DeadlinesBean implements NamedBeans.ExpressionBean {

    /** 期限未定: when a timer is due whose day nobody knows yet. */
    static final Date NEVER =
            Date.from(LocalDate.of(9999, 1, 1).atStartOfDay(LegalClock.ZONE).toInstant());

    private final ObjectProvider<Facts> facts;
    private final ObjectProvider<WorkingCalendar> calendar;

    DeadlinesBean(ObjectProvider<Facts> facts, ObjectProvider<WorkingCalendar> calendar) {
        this.facts = facts;
        this.calendar = calendar;
    }

    @Override
    public @Nullable Object call(String method, List<Object> arguments) {
        if (!method.equals("endOf")) {
            throw new IllegalArgumentException("deadlines has no method " + method);
        }
        String fact = FactsBean.name(arguments);
        Object value = value(FactsBean.caseOf(arguments), FactsBean.subjectOf(arguments), fact);
        if (value == null) {
            return NEVER;
        }
        if (value instanceof LocalDate day) {
            return Date.from(day.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant());
        }
        throw new IllegalStateException("The deadline " + fact + " is not a date but " + value);
    }

    /** Nothing where the working calendar of a year is missing: the timer waits, and is computed as soon as the year is published. */
    private @Nullable Object value(CaseNo caseNo, @Nullable String subject, String fact) {
        try {
            return calendar.getObject().fresh(() -> facts.getObject().value(caseNo, subject, fact));
        } catch (Refusal refusal) {
            if (refusal.code().equals(WorkingCalendar.MISSING)) {
                return null;
            }
            throw refusal;
        }
    }
}
