package org.banjian.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at start-up whether inbox and engine agree. */
@Component
@Profile("!sandbox")
class InboxStartCheck {

    private static final Logger LOG = LoggerFactory.getLogger(InboxStartCheck.class);

    private final InboxProjection projection;

    InboxStartCheck(InboxProjection projection) {
        this.projection = projection;
    }

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        ReconciliationReport report = projection.reconcile();
        if (report.agrees()) {
            LOG.info("Inbox and engine agree on {} open tasks", report.tasks());
        } else {
            LOG.error(
                    "Inbox ({} rows) and engine ({} tasks) differ; rebuild with POST /api/inbox/rebuilds: {}",
                    report.rows(),
                    report.tasks(),
                    report.differences());
        }
    }
}
