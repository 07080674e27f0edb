package org.banjian.cases.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.banjian.audit.AuditActor;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseTimeline;
import org.banjian.cases.TimelineEntry;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timeline 办理记录: who did what when by which clause. */
@Component
class Timeline implements CaseTimeline {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final LegalClock clock;

    Timeline(JdbcClient jdbc, Actors actors, LegalClock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void add(CaseNo caseNo, String kind, @Nullable String stepName, String text, @Nullable String clause) {
        add(caseNo, kind, stepName, text, null, clause);
    }

    void add(
            CaseNo caseNo,
            String kind,
            @Nullable String stepName,
            String text,
            @Nullable String opinion,
            @Nullable String clause) {
        Optional<Actor> actor = actors.find();
        jdbc.sql(
                        "insert into case_event (case_no, happened_at, kind, step_name, actor, unit_name, event_text, opinion, clause)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Values.of(
                        caseNo.value(),
                        Timestamp.valueOf(Times.now(clock)),
                        kind,
                        stepName,
                        actor.map(Actor::personName).orElse(AuditActor.SYSTEM.personName()),
                        actor.map(Actor::unitName).orElse(AuditActor.SYSTEM.unit()),
                        text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…",
                        opinion,
                        clause))
                .update();
    }

    /** Newest first. */
    List<TimelineEntry> of(CaseNo caseNo) {
        return jdbc.sql("select happened_at, kind, step_name, actor, unit_name, event_text, opinion, clause"
                        + " from case_event where case_no = ? order by seq desc")
                .param(caseNo.value())
                .query((row, n) -> new TimelineEntry(
                        Times.at(row.getTimestamp("happened_at").toLocalDateTime()),
                        row.getString("kind"),
                        row.getString("step_name"),
                        row.getString("actor"),
                        row.getString("unit_name"),
                        row.getString("event_text"),
                        row.getString("opinion"),
                        row.getString("clause")))
                .list();
    }
}
