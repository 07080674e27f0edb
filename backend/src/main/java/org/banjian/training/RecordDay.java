package org.banjian.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command: what took place on one day 每日考勤.
 *
 * @param version the version of the day that was looked at; 0 when nothing was recorded yet
 * @param held false when a planned day was not taught, with the reason
 * @param reason why the day is not as planned: outside of the plan, longer than planned, or not held
 * @param photoReason why there is no photo of the day
 * @param correction why a recorded day is changed
 */
public record RecordDay(
        @NotNull LocalDate date,
        int version,
        boolean held,
        @NotNull @Valid @Size(max = 12) List<Session> sessions,
        @NotNull @Valid @Size(max = 2000) List<Presence> present,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = 500) String photoReason,
        @Nullable @Size(max = 500) String correction) {

    /** A session 课次: class hours in steps of 0.5, and what was taught. */
    public record Session(@NotNull BigDecimal hours, @Nullable @Size(max = 200) String content) {}

    /** Who was there; {@code hours} only if he attended a part of the day. */
    public record Presence(@NotNull String rowId, @Nullable BigDecimal hours) {}

    /** A day that everybody in the list attended as a whole. */
    public static RecordDay whole(LocalDate date, BigDecimal hours, List<String> present) {
        return new RecordDay(
                date,
                0,
                true,
                List.of(new Session(hours, null)),
                present.stream().map(row -> new Presence(row, null)).toList(),
                null,
                null,
                null);
    }
}
