package org.banjian.benefits.internal;

import java.util.List;
import org.banjian.benefits.Entitlement.State;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Persons of a case to whom the same row of the table applied with the same end 同类人员.
 *
 * @param why why they count zero; null when they are paid
 */
record Group(
        int ruleRow,
        String ruleText,
        List<String> clauses,
        @Nullable String trainingType,
        @Nullable Integer level,
        Money rate,
        State state,
        @Nullable String why,
        int persons) {

    Money amount() {
        return state == State.PAYABLE ? rate.times(persons) : Money.ZERO;
    }

    static Money total(List<Group> groups) {
        return groups.stream().map(Group::amount).reduce(Money.ZERO, Money::plus);
    }

    static int payable(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.state() == State.PAYABLE)
                .mapToInt(Group::persons)
                .sum();
    }

    static State state(Money rate, @Nullable String excluded, @Nullable String blocked, @Nullable String refused) {
        if (excluded != null) {
            return State.EXCLUDED;
        }
        if (rate.isZero()) {
            return State.ZERO;
        }
        return blocked != null || refused != null ? State.BLOCKED : State.PAYABLE;
    }
}
