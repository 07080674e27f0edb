package org.banjian.benefits.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banjian.benefits.internal.BenefitJson.Finding;
import org.banjian.packs.Pack;
import org.banjian.rosters.RosterRow;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Masking;
import org.banjian.shared.Money;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.Evaluation.RuleHit;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the pack's tables about every person of a roster 逐人核算: the rate, then what the register has against it. */
@Component
class Assessing {

    private static final String BLOCK = "block";

    private final DecisionTables tables;
    private final Facts facts;
    private final BenefitRegister register;

    Assessing(DecisionTables tables, Facts facts, BenefitRegister register) {
        this.tables = tables;
        this.facts = facts;
        this.register = register;
    }

    /**
     * What is asked.
     *
     * @param ledger id of the table about the register; null to leave it out
     * @param planned how many persons the approved plan allows; null when it does not say
     */
    record Question(
            CaseNo caseNo,
            Pack pack,
            String decision,
            @Nullable String ledger,
            @Nullable Integer planned,
            int year,
            Set<String> excluded) {}

    private record Rate(Evaluation evaluation, Map<String, @Nullable Object> inputs) {}

    Assessment assess(Question asked, List<RosterRow> rows) {
        Map<String, @Nullable Object> ofCase = factsOfCase(asked);
        Set<String> usedElsewhere = register.heldElsewhere(
                asked.pack().code(),
                asked.caseNo(),
                rows.stream()
                        .map(RosterRow::certificateIndex)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, Integer> elsewhere = register.elsewhere(
                asked.pack().code(),
                asked.caseNo(),
                asked.year(),
                rows.stream().map(RosterRow::personIndex).toList());
        Map<Map<String, @Nullable Object>, Evaluation> rates = new HashMap<>();
        Map<Map<String, @Nullable Object>, Evaluation> ledgers = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Assessment.Person> persons = new ArrayList<>();
        int counted = 0;
        Evaluation last = null;
        for (RosterRow row : rows) {
            boolean excluded =
                    row.state() == RosterRow.State.EXCLUDED || asked.excluded().contains(row.id());
            Map<String, @Nullable Object> values = new LinkedHashMap<>(ofCase);
            values.put("trainingType", row.trainingType());
            values.put("level", row.level());
            values.put("hasCertificate", row.certificateIndex() != null);
            values.put("attendedHours", row.attendedHours());
            values.put("contractChecked", row.contractChecked());
            String certificate = row.certificateIndex();
            values.put("certificateUsedElsewhere", certificate != null && usedElsewhere.contains(certificate));
            values.put("duplicateInCase", !excluded && !seen.add(row.personIndex()));
            values.put("benefitsThisYear", elsewhere.getOrDefault(row.personIndex(), 0));
            Integer planned = asked.planned();
            values.put("overPlan", planned != null && counted >= planned);
            Rate rate = evaluate(asked.pack(), asked.decision(), values, rates);
            last = rate.evaluation();
            RuleHit hit = last.hits().get(0);
            Money amount = money(hit.outputs().get("amount"));
            List<Finding> findings = amount.isZero() || excluded || asked.ledger() == null
                    ? List.of()
                    : findings(evaluate(asked.pack(), asked.ledger(), values, ledgers)
                            .evaluation());
            String blocked = findings.stream()
                    .filter(Finding::blocks)
                    .map(Finding::code)
                    .findFirst()
                    .orElse(null);
            Assessment.Person person = new Assessment.Person(
                    row.id(),
                    row.seq(),
                    row.classId(),
                    Masking.name(row.name()),
                    Masking.idNumber(row.idNumber().value()),
                    row.personIndex(),
                    certificate,
                    row.trainingType(),
                    row.level(),
                    amount,
                    amount.isZero() ? text(hit.outputs().get("reason")) : null,
                    blocked,
                    excluded,
                    hit.row(),
                    withoutClauses(hit),
                    hit.clauses(),
                    rate.inputs(),
                    findings);
            counted += person.counts() ? 1 : 0;
            persons.add(person);
        }
        return new Assessment(
                asked.decision(),
                last == null ? asked.decision() : last.decisionName(),
                last == null ? 0 : last.version(),
                asked.ledger(),
                persons);
    }

    /** The amount that the table gives for inputs that were stored. */
    Money rateOf(Pack pack, String decision, Map<String, @Nullable Object> inputs) {
        return money(
                tables.evaluate(pack, decision, inputs).hits().get(0).outputs().get("amount"));
    }

    /** Facts of the case that a table asks for beside those of the row; read once. */
    private Map<String, @Nullable Object> factsOfCase(Question asked) {
        Set<String> names = new HashSet<>(tables.inputsOf(asked.pack(), asked.decision()));
        if (asked.ledger() != null) {
            names.addAll(tables.inputsOf(asked.pack(), asked.ledger()));
        }
        Collection<String> wanted = names.stream()
                .filter(name -> {
                    var fact = asked.pack().facts().get(name);
                    return fact != null && fact.of() == null;
                })
                .toList();
        return wanted.isEmpty() ? Map.of() : facts.values(asked.caseNo(), wanted);
    }

    private Rate evaluate(
            Pack pack,
            String decision,
            Map<String, @Nullable Object> values,
            Map<Map<String, @Nullable Object>, Evaluation> known) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        tables.inputsOf(pack, decision).forEach(name -> inputs.put(name, values.get(name)));
        Evaluation evaluation = known.get(inputs);
        if (evaluation == null) {
            evaluation = tables.evaluate(pack, decision, inputs);
            known.put(inputs, evaluation);
        }
        return new Rate(evaluation, inputs);
    }

    private static List<Finding> findings(Evaluation evaluation) {
        return evaluation.hits().stream()
                .map(hit -> new Finding(
                        String.valueOf(text(hit.outputs().get("finding"))),
                        BLOCK.equals(text(hit.outputs().get("severity"))),
                        Objects.requireNonNullElse(
                                text(hit.outputs().get("clause")),
                                hit.clauses().isEmpty() ? "" : hit.clauses().get(0)),
                        hit.row(),
                        withoutClauses(hit)))
                .toList();
    }

    /** A description starts with its clause ids; people read the rest. */
    private static String withoutClauses(RuleHit hit) {
        String text = hit.description().strip();
        int blank = text.indexOf(' ');
        boolean ids = blank > 0
                && !hit.clauses().isEmpty()
                && text.substring(0, blank).contains(hit.clauses().get(0));
        return ids ? text.substring(blank + 1).strip() : text;
    }

    private static Money money(@Nullable Object value) {
        return value == null ? Money.ZERO : new Money(new BigDecimal(value.toString()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
