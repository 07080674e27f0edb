package org.banjian.cases;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Command: the applicant hands in a step 提交; without {@code data} the saved draft is handed in. */
public record SubmitStep(@NotBlank String taskId, @NotBlank String outcome, @Nullable Map<String, Object> data) {}
