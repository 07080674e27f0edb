package org.banjian.inbox;

import java.util.List;
import org.banjian.audit.spi.Invariant;
import org.springframework.stereotype.Component;

/** I7: the list of work 待办 is what the engine waits for. */
@Component
class InboxInvariant implements Invariant {

    private final InboxProjection projection;

    InboxInvariant(InboxProjection projection) {
        this.projection = projection;
    }

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String name() {
        return "待办与引擎中未办的任务一一对应，办理角色和签收人相同";
    }

    @Override
    public List<String> offenders(int limit) {
        return projection.reconcile().differences().stream()
                .map(difference -> difference + "。")
                .limit(limit)
                .toList();
    }
}
