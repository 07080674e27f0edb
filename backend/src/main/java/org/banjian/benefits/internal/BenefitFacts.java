package org.banjian.benefits.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banjian.benefits.Entitlement.State;
import org.banjian.benefits.internal.Assessing.Question;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseSummary;
import org.banjian.cases.spi.FactContext;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What expressions may ask of benefits: {@code benefits.total}, {@code payablePersons}, {@code blocked}, {@code hits}, {@code hitsOpen},
 * {@code byLevel.level1…level5}, {@code byLevel.nonGraded}, {@code unpaid.<reason>}. While the applicant works on the roster of the claim
 * they are computed from the roster as it stands.
 */
@Component
class BenefitFacts implements FactContext {

    private static final String ROSTER_PANEL = "roster";
    private static final String NON_GRADED = "NON_GRADED";

    private final Assessments assessments;
    private final ExclusionBook book;
    private final ObjectProvider<Assessing> assessing;
    private final CaseAccess access;
    private final Rosters rosters;
    private final LegalClock clock;

    BenefitFacts(
            Assessments assessments,
            ExclusionBook book,
            ObjectProvider<Assessing> assessing,
            CaseAccess access,
            Rosters rosters,
            LegalClock clock) {
        this.assessments = assessments;
        this.book = book;
        this.assessing = assessing;
        this.access = access;
        this.rosters = rosters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "benefits";
    }

    @Override
    public Map<String, Object> value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own) {
        List<Group> groups = preparing(caseNo, pack)
                ? preview(caseNo, pack)
                : assessments.newest(caseNo).map(assessments::groups).orElse(List.of());
        Map<String, Object> byLevel = new LinkedHashMap<>();
        for (int level = 1; level <= 5; level++) {
            int one = level;
            byLevel.put(
                    "level" + level, persons(groups, group -> !nonGraded(group) && Objects.equals(group.level(), one)));
        }
        byLevel.put("nonGraded", persons(groups, BenefitFacts::nonGraded));
        Map<String, Object> unpaid = new LinkedHashMap<>();
        pack.reasons().keySet().forEach(code -> unpaid.put(code, BigDecimal.ZERO));
        groups.stream()
                .filter(group -> group.state() != State.PAYABLE && group.why() != null)
                .forEach(group -> unpaid.merge(
                        String.valueOf(group.why()),
                        BigDecimal.valueOf(group.persons()),
                        (one, other) -> ((BigDecimal) one).add((BigDecimal) other)));
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("total", Group.total(groups).amount());
        value.put("payablePersons", BigDecimal.valueOf(Group.payable(groups)));
        value.put(
                "blocked",
                BigDecimal.valueOf(groups.stream()
                        .filter(group -> group.state() == State.BLOCKED)
                        .mapToInt(Group::persons)
                        .sum()));
        value.put("hits", BigDecimal.valueOf(book.hits(caseNo).size()));
        value.put("hitsOpen", BigDecimal.valueOf(book.openHits(caseNo)));
        value.put("byLevel", byLevel);
        value.put("unpaid", unpaid);
        return value;
    }

    private static BigDecimal persons(List<Group> groups, java.util.function.Predicate<Group> which) {
        return BigDecimal.valueOf(groups.stream()
                .filter(group -> group.state() == State.PAYABLE)
                .filter(which)
                .mapToInt(Group::persons)
                .sum());
    }

    private static boolean nonGraded(Group group) {
        return NON_GRADED.equals(group.trainingType());
    }

    /** The applicant works on the claim or corrects it. */
    private boolean preparing(CaseNo caseNo, Pack pack) {
        CaseSummary file = access.summary(caseNo);
        return file.status() == CaseStatus.CORRECTING
                || file.openSteps().stream()
                        .map(pack.steps()::get)
                        .filter(Objects::nonNull)
                        .anyMatch(step -> ROSTER_PANEL.equals(step.properties().get("panel")));
    }

    private List<Group> preview(CaseNo caseNo, Pack pack) {
        Step step = pack.steps().values().stream()
                .filter(one ->
                        one.type().equals("serviceTask") && one.properties().containsKey("decision"))
                .findFirst()
                .orElse(null);
        var rows = step == null ? List.<org.banjian.rosters.RosterRow>of() : rosters.rows(caseNo);
        if (step == null || rows.isEmpty()) {
            return List.of();
        }
        Assessment assessment = assessing
                .getObject()
                .assess(
                        new Question(
                                caseNo,
                                pack,
                                String.valueOf(step.properties().get("decision")),
                                null,
                                null,
                                clock.today().getYear(),
                                Set.of()),
                        rows);
        return assessment.persons().stream()
                .map(person -> new Group(
                        person.ruleRow(),
                        person.ruleText(),
                        person.clauses(),
                        person.trainingType(),
                        person.level(),
                        person.rate(),
                        Group.state(person.rate(), null, person.blockedCode(), null),
                        person.rate().isZero() ? person.reasonCode() : person.blockedCode(),
                        1))
                .toList();
    }
}
