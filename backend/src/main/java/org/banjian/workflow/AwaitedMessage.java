package org.banjian.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message 消息 that a case waits for.
 *
 * @param elementId the event in the diagram
 * @param role the role of the pack that may give it as an action 主动事项; null for a message that people do not give
 * @param subject as of {@link OpenTask}
 * @param calls as of {@link OpenTask}
 */
public record AwaitedMessage(
        String name,
        String elementId,
        String processId,
        @Nullable String role,
        @Nullable String subject,
        List<String> calls) {
    public AwaitedMessage {
        calls = List.copyOf(calls);
    }
}
