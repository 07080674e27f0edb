package org.banjian.cases;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Command: an officer decides a task 办理 with an outcome that the step declares. */
public record DecideTask(
        @NotBlank String taskId,
        @NotBlank String outcome,
        @Nullable String opinion,
        @Nullable Map<String, Object> data,
        @Nullable String reasonCode,
        @Nullable String clause,
        @Nullable List<CorrectionItem> items,
        @Nullable List<OverruleFinding> overruled) {}
