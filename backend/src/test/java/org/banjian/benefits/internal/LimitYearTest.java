package org.banjian.benefits.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.banjian.testing.StandingClock;
import org.junit.jupiter.api.Test;

/** T2: the year of the yearly limit is that of the day which the diagram names, whenever the step is reached. */
class LimitYearTest {

    private final StandingClock march2022 = new StandingClock();

    @Test
    void t2TheNamedDayDecidesNotTheDayOfTheWork() {
        assertThat(BenefitBlocks.year(LocalDate.of(2021, 12, 31), march2022)).isEqualTo(2021);
        assertThat(BenefitBlocks.year("2021-12-31", march2022)).isEqualTo(2021);
        assertThat(BenefitBlocks.year("2021-12-31T23:59:59.999+08:00", march2022))
                .isEqualTo(2021);
        assertThat(BenefitBlocks.year("2022-01-01T00:00:00.000+08:00", march2022))
                .isEqualTo(2022);
    }
}
