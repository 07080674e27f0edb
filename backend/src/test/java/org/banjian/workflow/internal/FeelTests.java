package org.banjian.workflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banjian.packs.Pack;
import org.banjian.shared.Refusal;
import org.banjian.workflow.DecisionTables;
import org.banjian.workflow.Deployments;
import org.banjian.workflow.Evaluation;
import org.banjian.workflow.ExpressionRefused;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FEEL and decision tables as packs use them. */
@EngineTest
@NullUnmarked
class FeelTests {

    @Autowired
    Feel feel;

    @Autowired
    DecisionTables tables;

    @Autowired
    Deployments deployments;

    @Autowired
    Watchdog watchdog;

    private static final Map<String, Object> CASE = Map.of(
            "today", LocalDate.of(2021, 8, 2),
            "plan",
                    Map.of(
                            "trainingStart", LocalDate.of(2021, 8, 3),
                            "classes",
                                    List.of(
                                            Map.of("type", "GRADED", "hours", 40),
                                            Map.of("type", "NON_GRADED", "hours", 19.5))),
            "materials", Map.of("cyqy-agreement", Map.of("missing", 1)));

    @Test
    void computesFactsFromTheCase() {
        assertThat(feel.evaluate("today < plan.trainingStart", CASE)).isEqualTo(true);
        assertThat(feel.evaluate("min(plan.classes[type = \"NON_GRADED\"].hours)", CASE))
                .isEqualTo(new BigDecimal("19.5"));
        assertThat(feel.evaluate("materials.`cyqy-agreement`.missing", CASE)).isEqualTo(BigDecimal.ONE);
        assertThat(feel.evaluate("sum(plan.classes.hours)", CASE)).isEqualTo(new BigDecimal("59.5"));
        assertThat(feel.evaluate("if today = null then 1 else 2", CASE)).isEqualTo(BigDecimal.valueOf(2));
        assertThat(feel.evaluate("date(\"2021-08-02\") = today", CASE)).isEqualTo(true);
        assertThat(feel.evaluate("plan.trainingStart", CASE)).isEqualTo(LocalDate.of(2021, 8, 3));
        assertThat(feel.evaluate("plan.unknown", CASE)).isNull();
        assertThat(feel.evaluate("0.1 + 0.2", CASE)).isEqualTo(new BigDecimal("0.3"));
        assertThat(feel.evaluate("twice(21)", CASE)).isEqualTo(BigDecimal.valueOf(42));
        assertThat(feel.evaluate("[1, 2]", CASE)).isEqualTo(List.of(BigDecimal.ONE, BigDecimal.valueOf(2)));
    }

    @Test
    void anExpressionThatTakesTooLongIsGivenUp() {
        List<Integer> numbers =
                java.util.stream.IntStream.range(0, 4000).boxed().toList();
        assertThatThrownBy(() -> feel.evaluate("count(n[count(n[item >= 0]) > 0])", Map.of("n", numbers)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("RULE_TIMEOUT"));
    }

    @Test
    void whatAFunctionRefusesComesOutAsItWasThrown() {
        assertThatThrownBy(() -> feel.evaluate("twice(unknown)", CASE))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("CALENDAR_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in [1, 2] return x",
                "some x in [1] satisfies x > 0",
                "every x in plan.classes satisfies x.hours > 0",
                "function(x) x + 1",
                "{a: 1}.a",
                "matches(\"a\", \"(a+)+\")",
                "replace(\"a\", \"b\", \"c\")",
                "split(\"a\", \",\")",
                "now()",
                "today()",
                "2 ** 1000000",
                "unknownFunction(1)",
                "1 +",
            })
    void isOutsideTheVocabulary(String expression) {
        assertThatThrownBy(() -> feel.evaluate(expression, CASE)).isInstanceOf(ExpressionRefused.class);
        assertThatThrownBy(() -> feel.check(expression)).isInstanceOf(ExpressionRefused.class);
    }

    @Test
    void nestedBracketsAreRefusedAtOnce() {
        long before = System.nanoTime();
        assertThatThrownBy(() -> feel.check("(".repeat(100) + "1" + ")".repeat(100)))
                .isInstanceOf(ExpressionRefused.class);
        feel.check("(".repeat(12) + "1" + ")".repeat(12));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void objectsAreNotOpened() {
        assertThatThrownBy(() -> feel.evaluate("x.name", Map.of("x", Thread.currentThread())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aTableTellsEveryRowItHitAndWhy() {
        Pack pack = TestPack.review();
        deployments.ensure(pack);
        assertThat(tables.inputsOf(pack, "review-findings")).containsExactly("hours", "listed");
        Evaluation two = tables.evaluate(pack, "review-findings", Map.of("hours", 12, "listed", false));
        assertThat(two.version()).isPositive();
        assertThat(two.hits()).extracting(Evaluation.RuleHit::ruleId).containsExactly("rule_short", "rule_unlisted");
        assertThat(two.hits().get(0).outputs())
                .containsEntry("finding", "HOURS_BELOW_20")
                .containsEntry("amount", new BigDecimal("0.9"));
        assertThat(two.hits().get(1).outputs().get("amount")).isNull();
        assertThat(two.hits().get(1).description()).startsWith("T-1-b");
        assertThat(tables.evaluate(pack, "review-findings", Map.of("hours", 1500, "listed", true))
                        .hits())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.row()).isEqualTo(3);
                    assertThat(hit.outputs()).containsEntry("amount", new BigDecimal("1500"));
                });
        assertThat(tables.evaluate(pack, "review-findings", Map.of("hours", 20, "listed", true))
                        .hits())
                .isEmpty();
    }

    @Test
    void aMissingInputIsRefusedUnlessItMayBeUnknown() {
        Pack pack = TestPack.review();
        deployments.ensure(pack);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("hours", 12);
        assertThat(tables.evaluate(pack, "review-findings", inputs).hits()).hasSize(1);
        inputs.clear();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> tables.evaluate(pack, "review-findings", inputs));
        assertThat(refusal.code()).isEqualTo("INPUT_MISSING");
    }

    @Test
    void aTableWithoutARowForTheCaseIsAnErrorAndAnOverlapToo() {
        Pack unique = TestPack.withHitPolicy("UNIQUE");
        deployments.ensure(unique);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> tables.evaluate(unique, "review-findings", Map.of("hours", 20, "listed", true)))
                        .code())
                .isEqualTo("NO_RULE_HIT");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> tables.evaluate(unique, "review-findings", Map.of("hours", 12, "listed", false)))
                        .code())
                .isEqualTo("RULE_OVERLAP");
        Pack first = TestPack.withHitPolicy("FIRST");
        deployments.ensure(first);
        assertThat(tables.evaluate(first, "review-findings", Map.of("hours", 12, "listed", false))
                        .hits())
                .hasSize(1);
    }

    @Test
    void theWatchdogGivesUpAfterTwoSeconds() {
        long before = System.nanoTime();
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> watchdog.call("endless", () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return 1;
                }));
        assertThat(refusal.code()).isEqualTo("RULE_TIMEOUT");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Watchdog.LONGEST.plusSeconds(2));
        assertThat(watchdog.abandoned()).isPositive();
    }
}
