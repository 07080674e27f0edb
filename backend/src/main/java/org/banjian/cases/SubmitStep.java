package org.banjian.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Command: the applicant hands in a step 提交; without {@code data} the saved draft is handed in. */
public record SubmitStep(String taskId, String outcome, @Nullable Map<String, Object> data) {}
