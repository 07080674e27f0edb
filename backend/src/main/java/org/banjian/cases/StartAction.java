package org.banjian.cases;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Command: start an action 主动事项 that the diagram offers now, such as an inspection; the reason is kept in the timeline.
 *
 * @param subject what it is done to, where the case offers the action for several
 */
public record StartAction(@NotBlank String message, @Nullable String subject, @NotBlank String reason) {

    /** Of an action that the case offers once. */
    public StartAction(String message, String reason) {
        this(message, null, reason);
    }
}
