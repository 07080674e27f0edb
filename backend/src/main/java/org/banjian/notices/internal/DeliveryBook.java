package org.banjian.notices.internal;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseTimeline;
import org.banjian.documents.DocumentIssued;
import org.banjian.documents.DocumentRead;
import org.banjian.documents.DocumentView;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.notices.Deliveries;
import org.banjian.notices.DeliveryView;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a document was put where the applicant finds it 电子送达, and when somebody of his first read it. */
@Service
class DeliveryBook implements Deliveries {

    private static final String CHANNEL = "平台电子送达";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final Actors actors;
    private final LegalClock clock;

    DeliveryBook(JdbcClient jdbc, CaseAccess access, CaseTimeline timeline, Actors actors, LegalClock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.timeline = timeline;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeliveryView> of(CaseNo caseNo) {
        access.require(actors.current(), caseNo);
        return all(caseNo);
    }

    List<DeliveryView> all(CaseNo caseNo) {
        return jdbc.sql(
                        "select l.id, l.document_id, d.title, l.recipient, l.delivered_at, l.opened_at, l.opened_by_name"
                                + " from delivery l join document d on d.id = l.document_id"
                                + " where l.case_no = ? order by l.delivered_at, d.issue_no")
                .param(caseNo.value())
                .query((row, n) -> new DeliveryView(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        CHANNEL,
                        at(row.getObject(5, LocalDateTime.class)),
                        atOrNull(row.getObject(6, LocalDateTime.class)),
                        row.getString(7)))
                .list();
    }

    @EventListener
    void issued(DocumentIssued event) {
        DocumentView document = event.document();
        CaseNo caseNo = new CaseNo(document.caseNo());
        if (document.recipient().equals(access.summary(caseNo).applicantName())) {
            jdbc.sql("insert into delivery (id, case_no, document_id, recipient, delivered_at) values (?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            document.caseNo(),
                            document.id(),
                            document.recipient(),
                            document.createdAt()
                                    .atZoneSameInstant(LegalClock.ZONE)
                                    .toLocalDateTime())
                    .update();
        }
    }

    @EventListener
    @Transactional
    public void read(DocumentRead event) {
        Actor reader = actors.find().orElse(null);
        CaseNo caseNo = new CaseNo(event.document().caseNo());
        if (reader == null || !access.applicantSide(reader, caseNo)) {
            return;
        }
        int first = jdbc.sql("update delivery set opened_at = ?, opened_by = ?, opened_by_name = ?"
                        + " where document_id = ? and opened_at is null")
                .params(
                        clock.now().truncatedTo(ChronoUnit.MILLIS),
                        reader.personId(),
                        reader.personName(),
                        event.document().id())
                .update();
        if (first > 0) {
            timeline.add(
                    caseNo,
                    "DOCUMENT_OPENED",
                    null,
                    "申请单位已查阅《" + event.document().title() + "》。",
                    null);
        }
    }

    private static OffsetDateTime at(LocalDateTime wall) {
        return wall.atZone(LegalClock.ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable LocalDateTime wall) {
        return wall == null ? null : at(wall);
    }
}
