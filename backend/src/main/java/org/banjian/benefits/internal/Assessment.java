package org.banjian.benefits.internal;

import java.util.List;
import java.util.Map;
import org.banjian.benefits.internal.BenefitJson.Finding;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the tables say about every person of a case 核算, before it is stored. */
record Assessment(
        String decisionId, String decisionName, int decisionVersion, @Nullable String ledgerId, List<Person> persons) {

    /**
     * One person.
     *
     * @param rate what the rate table says
     * @param blockedCode the first finding that blocks; null when none does
     * @param excluded whether an officer has taken the person out
     */
    record Person(
            String rowId,
            int seq,
            String classId,
            String nameMasked,
            String idMasked,
            String personIndex,
            @Nullable String certificateIndex,
            @Nullable String trainingType,
            @Nullable Integer level,
            Money rate,
            @Nullable String reasonCode,
            @Nullable String blockedCode,
            boolean excluded,
            int ruleRow,
            String ruleText,
            List<String> clauses,
            Map<String, @Nullable Object> inputs,
            List<Finding> findings) {

        boolean counts() {
            return !excluded && blockedCode == null && !rate.isZero();
        }
    }

    /** The sum of what the rate table says, whatever stands in the way. */
    Money claimed() {
        return persons.stream()
                .filter(person -> !person.excluded())
                .map(Person::rate)
                .reduce(Money.ZERO, Money::plus);
    }
}
