package org.banjian.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Command: a class was completed 结业登记. */
public record CompleteClass(@NotNull LocalDate date, @Nullable @Size(max = 1000) String summary) {}
