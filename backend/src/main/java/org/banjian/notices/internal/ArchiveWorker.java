package org.banjian.notices.internal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** One thread beside the requests that builds archives; a rehearsal has none and builds when it is asked. */
@Component
class ArchiveWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWorker.class);

    private final ObjectProvider<ArchiveDesk> desk;
    private final boolean working;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "archives");
        made.setDaemon(true);
        return made;
    });

    ArchiveWorker(ObjectProvider<ArchiveDesk> desk, Environment environment) {
        this.desk = desk;
        this.working = !environment.acceptsProfiles(Profiles.of("sandbox"));
    }

    void soon(Runnable work) {
        if (working) {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException failed) {
                    LOG.error("An archive could not be built", failed);
                }
            });
        }
    }

    /** What was left when the platform stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        soon(() -> desk.getObject().pending().forEach(caseNo -> desk.getObject().build(caseNo)));
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
