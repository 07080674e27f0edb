package org.banjian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "0.004, 0.00", "-0.005, -0.01", "1000, 1000.00", "2.675, 2.68"})
    void moneyRoundsHalfUpOnce(String given, String stored) {
        assertThat(Money.of(given)).hasToString(stored);
    }

    @Test
    void moneyAddsAndMultipliesExactly() {
        assertThat(Money.of("0.10").times(3)).isEqualTo(Money.of("0.30"));
        assertThat(Money.yuan(1000).times(new BigDecimal("0.333"))).isEqualTo(Money.of("333.00"));
        assertThat(Money.yuan(3).minus(Money.yuan(5)).isNegative()).isTrue();
        assertThat(Money.yuan(3).plus(Money.yuan(5)).min(Money.yuan(6))).isEqualTo(Money.yuan(6));
        assertThat(new Money(new BigDecimal("1.0"))).isEqualTo(new Money(new BigDecimal("1.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "NaN", "1,000", "100000000000000"})
    void whatIsNoAmountIsRefused(String wrong) {
        assertThatThrownBy(() -> Money.of(wrong))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("AMOUNT_INVALID"));
    }

    @Test
    void masks() {
        assertThat(Masking.idNumber("51012319990101123X")).isEqualTo("510***********123X");
        assertThat(Masking.mobile("13812340001")).isEqualTo("138****0001");
        assertThat(Masking.account("6222020200112233445")).isEqualTo("***************3445");
        assertThat(Masking.name("张三")).isEqualTo("张*");
        assertThat(Masking.name("张小三")).isEqualTo("张*三");
        assertThat(Masking.name("欧阳小三")).isEqualTo("欧**三");
        assertThat(Masking.name("𠮷田")).isEqualTo("𠮷*");
        assertThat(Masking.name("张")).isEqualTo("*");
        assertThat(Masking.mobile("12345")).isEqualTo("*****");
    }

    @Test
    void aPeriodIncludesBothEnds() {
        Period year = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        assertThat(year.contains(LocalDate.of(2021, 12, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2022, 1, 1))).isFalse();
        Period open = new Period(LocalDate.of(2021, 12, 31), null);
        assertThat(year.overlaps(open)).isTrue();
        assertThat(open.overlaps(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 30))))
                .isFalse();
        assertThatThrownBy(() -> new Period(LocalDate.of(2021, 1, 2), LocalDate.of(2021, 1, 1)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "../x", "CYQY 1", "cyqy-1", "CYQY-1;drop"})
    void aTextThatCannotBeACaseNumberIsNotFound(String wrong) {
        assertThatThrownBy(() -> new CaseNo(wrong)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.status())
                .isEqualTo(404));
    }

    @Test
    void clauses() {
        assertThat(new ClauseId("CYQY-1-4-b").packCode()).isEqualTo("CYQY");
        assertThat(new ClauseId("SH-10C-1-17-4")).hasToString("SH-10C-1-17-4");
        assertThatThrownBy(() -> new ClauseId("第四条")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void violationsAreReportedAllAtOnceWithTheFirstClause() {
        Violations found = new Violations();
        found.throwIfAny(422, "X", "没有问题。");
        found.addField("A", "一。", "a").add(Violation.ofClause("B", "二。", "CYQY-1-2-d"));
        assertThatThrownBy(() -> found.throwIfAny(422, "X", "有两个问题。"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.violations()).extracting(Violation::code).containsExactly("A", "B");
                    assertThat(refusal.clause()).isEqualTo("CYQY-1-2-d");
                    assertThat(refusal.with("who", "张三").extra()).isEqualTo(Map.of("who", "张三"));
                    assertThat(refusal.with(List.of()).violations()).isEmpty();
                });
    }
}
