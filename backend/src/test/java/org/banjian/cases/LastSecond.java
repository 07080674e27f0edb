package org.banjian.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.banjian.shared.CaseNo;
import org.junit.jupiter.api.Test;

/** T1 and T8: the last day counts to its last millisecond, and page, command and timer change over at the same one. */
abstract class LastSecond extends TrialTest {

    private static final String CLAIM = "userTask_claimTrial";
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 10, 31);
    private static final LocalDateTime LAST = LocalDateTime.of(2021, 10, 31, 23, 59, 59, 999_000_000);
    private static final LocalDateTime FIRST = LocalDateTime.of(2021, 11, 1, 0, 0);

    @Test
    void t1t8UntilTheLastMillisecondItIsInTimeForThePageTheCommandAndTheTimer() {
        CaseNo submitted = desk.trained(firm);
        CaseNo waiting = desk.trained(firm);
        clock.set(LAST);
        assertThat(desk.task(firm, waiting, CLAIM, null).dueOn()).isEqualTo(LAST_DAY);
        assertThat(desk.task(firm, waiting, CLAIM, null).dueState())
                .as("the page")
                .isEqualTo(DueState.TODAY);
        desk.submit(firm, submitted, CLAIM, null, Map.of("note", "申领"));
        assertThat(open(firm, submitted)).as("the command").doesNotContain(CLAIM);
        assertThat(open(firm, waiting)).as("the timer").containsExactly(CLAIM);
    }

    @Test
    void t1t8FromTheNextMillisecondItIsLateForThePageTheCommandAndTheTimer() {
        CaseNo submitted = desk.trained(firm);
        CaseNo waiting = desk.trained(firm);
        clock.setBeforeTimers(FIRST);
        assertThat(desk.task(firm, submitted, CLAIM, null).dueState())
                .as("the page")
                .isEqualTo(DueState.OVERDUE);
        assertThat(refused(() -> desk.submit(firm, submitted, CLAIM, null, Map.of("note", "申领")))
                        .code())
                .as("the command")
                .isEqualTo("TRIAL_CLAIM_LATE");
        clock.set(FIRST);
        assertThat(open(firm, waiting)).as("the timer").doesNotContain(CLAIM);
    }
}
