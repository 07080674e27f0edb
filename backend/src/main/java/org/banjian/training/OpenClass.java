package org.banjian.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Command: a class was opened 开班登记; its people stand in the roster. */
public record OpenClass(
        @NotNull LocalDate date, @NotBlank @Size(max = 200) String place, @Nullable @Size(max = 500) String note) {}
