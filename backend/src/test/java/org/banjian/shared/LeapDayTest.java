package org.banjian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T7: people who were born on 29 February. */
class LeapDayTest {

    private static String number(String birthday) {
        String first17 = "110105" + birthday + "001";
        return first17 + IdNumber.checkCharacter(first17);
    }

    @Test
    void t7ABirthdayOn29FebruaryIsOne() {
        assertThat(new IdNumber(number("20000229")).birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(new IdNumber(number("19840229")).birthDate()).isEqualTo(LocalDate.of(1984, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19000229", "19990229", "20210229", "20000230"})
    void t7InAYearWithoutThatDayItIsNone(String birthday) {
        assertThatThrownBy(() -> new IdNumber(number(birthday)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.message()).contains("出生日期不存在"));
    }
}
