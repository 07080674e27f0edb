package org.banjian.cases;

import jakarta.validation.constraints.NotBlank;

/** Command: start an action 主动事项 that the diagram offers now, such as an inspection; the reason is kept in the timeline. */
public record StartAction(@NotBlank String message, @NotBlank String reason) {}
