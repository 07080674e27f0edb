package org.banjian.rosters.internal;

import org.banjian.calendar.LegalClock;
import org.banjian.rosters.ImportView;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives up files that nobody took over 清理未确认的导入, and with them what was typed in them. */
@Component
class RosterSweep {

    private final Imports imports;
    private final RosterSettings settings;
    private final LegalClock clock;

    RosterSweep(Imports imports, RosterSettings settings, LegalClock clock) {
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void sweep() {
        imports.olderThan(clock.now().minus(settings.keep()))
                .forEach(id -> imports.end(id, ImportView.State.DISCARDED, clock.now()));
    }
}
