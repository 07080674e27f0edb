package org.banjian.notices.internal;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseSummary;
import org.banjian.cases.CaseTimeline;
import org.banjian.cases.spi.NoticeRow;
import org.banjian.cases.spi.NoticeRows;
import org.banjian.documents.DocumentView;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.notices.NoticeLine;
import org.banjian.notices.NoticeState;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.InstanceEnded;
import org.banjian.workflow.TaskFinished;
import org.banjian.workflow.spi.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The life of a public notice 公示: prepared by a block, published when its task is finished, taken down when its period is over. */
@Component
class NoticeOffice {

    static final String PANEL = "notice";

    private static final AuditActor PLATFORM = new AuditActor("", "平台", "WORKER", "");

    private final NoticeBook book;
    private final NoticeCheck check;
    private final NoticePrinting printing;
    private final CaseAccess access;
    private final CaseFacts facts;
    private final ObjectProvider<Facts> outcomes;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final Actors actors;
    private final LegalClock clock;
    private final ObjectProvider<NoticeRows> persons;

    NoticeOffice(
            NoticeBook book,
            NoticeCheck check,
            NoticePrinting printing,
            CaseAccess access,
            CaseFacts facts,
            ObjectProvider<Facts> outcomes,
            CaseTimeline timeline,
            AuditTrail trail,
            Actors actors,
            LegalClock clock,
            ObjectProvider<NoticeRows> persons) {
        this.book = book;
        this.check = check;
        this.printing = printing;
        this.access = access;
        this.facts = facts;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.trail = trail;
        this.actors = actors;
        this.clock = clock;
        this.persons = persons;
    }

    /** Copies what may be published, and only that, into the projection. */
    void prepare(CaseNo caseNo, String template, String title, String workingDays, @Nullable String clause) {
        CaseSummary file = access.summary(caseNo);
        Pack pack = facts.pack(caseNo);
        List<NoticeRow> rows = persons.orderedStream()
                .flatMap(source -> source.rows(caseNo).stream())
                .toList();
        book.prepare(
                UUID.randomUUID().toString(),
                caseNo,
                template,
                title,
                workingDays,
                clause,
                pack.title(),
                pack.legalBasis(),
                file.applicantName(),
                file.region().value(),
                rows,
                now());
        timeline.add(caseNo, "NOTICE_PREPARED", null, "生成公示名单 " + rows.size() + " 人（已脱敏），等待发布。", clause);
    }

    /** The token has not moved on yet: what waits for the end of the period finds the dates in place. */
    @EventListener
    void finished(TaskFinished event) {
        CaseNo caseNo = event.task().caseNo();
        Step step = facts.pack(caseNo).steps().get(event.task().stepId());
        if (step == null || !PANEL.equals(step.properties().get("panel"))) {
            return;
        }
        String outcome = outcomes.getObject()
                .outcome(caseNo, event.task().subject(), event.task().stepId());
        if (publishes(outcome)) {
            book.newest(caseNo)
                    .filter(draft -> draft.state() == NoticeState.DRAFT)
                    .ifPresent(this::publish);
        }
    }

    static boolean publishes(@Nullable String outcome) {
        return outcome == null || outcome.equals("CONFIRM") || outcome.equals("PASS") || outcome.equals("SUBMIT");
    }

    void publish(StoredNotice draft) {
        List<NoticeLine> lines = book.lines(draft.id());
        NoticeCheck.Checked checked = check.check(draft, lines);
        refuse(checked.violations());
        Actor actor = actors.current();
        String indexNo = "GS-%s-%d-%05d"
                .formatted(
                        actor.region().value(),
                        clock.today().getYear(),
                        book.nextNumber(actor.region().value(), clock.today().getYear()));
        book.published(checked.notice(), indexNo, actor, now());
        StoredNotice published = book.byId(draft.id()).orElseThrow();
        DocumentView document = printing.issue(published, lines);
        refuse(check.printed(published, printing.issued(document)));
        book.document(draft.id(), document.id());
        timeline.add(
                published.caseNo(),
                "NOTICE_PUBLISHED",
                null,
                "发布公示《" + published.title() + "》（索引号 " + indexNo + "），" + published.periodText() + "。",
                published.clause());
        appendLast(
                actor.auditActor(),
                "NOTICE_PUBLISHED",
                published,
                Map.of(
                        "indexNo",
                        indexNo,
                        "publishedOn",
                        String.valueOf(published.publishedOn()),
                        "endsOn",
                        String.valueOf(published.endsOn()),
                        "persons",
                        published.persons(),
                        "documentSha256",
                        document.sha256()));
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            throw new Refusal(422, first.code(), first.message(), first.clause(), violations, Map.of());
        }
    }

    /** Takes the page down at the end of the period. */
    void close(CaseNo caseNo, @Nullable String clause) {
        book.newest(caseNo)
                .filter(notice -> notice.state() == NoticeState.PUBLISHED)
                .ifPresent(notice -> takeDown(
                        notice,
                        (notice.publicOn(clock.today()) ? "公示页已撤下" : "公示期满，公示页已撤下") + "，共收到异议 "
                                + book.objections(notice.id()) + " 件。",
                        clause));
    }

    /** A case that ends otherwise, or a notice that is cancelled with what surrounds it, leaves nothing published behind. */
    @EventListener
    void ended(InstanceEnded event) {
        if (event.root() || publishes(event)) {
            book.of(event.caseNo()).stream()
                    .filter(notice -> notice.state() != NoticeState.CLOSED)
                    .forEach(notice -> takeDown(notice, "公示的事项已经结束，公示页已撤下。", notice.clause()));
        }
    }

    /** Whether the process that ended is the one that publishes notices. */
    private boolean publishes(InstanceEnded event) {
        return facts.pack(event.caseNo()).steps().values().stream()
                .anyMatch(step -> step.processId().equals(event.processId()) && PANEL.equals(step.panel()));
    }

    private void takeDown(StoredNotice notice, String sentence, @Nullable String clause) {
        if (book.close(notice.id(), now())) {
            timeline.add(notice.caseNo(), "NOTICE_CLOSED", null, sentence, clause);
            appendLast(
                    actors.find().map(Actor::auditActor).orElse(PLATFORM),
                    "NOTICE_CLOSED",
                    notice,
                    Map.of("objections", book.objections(notice.id())));
        }
    }

    /** The audit chain is the last row that a transaction locks. */
    private void appendLast(AuditActor who, String action, StoredNotice notice, Map<String, ?> detail) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                trail.append(who, action, "publicNotice", notice.id(), notice.caseNo(), detail);
            }
        });
    }

    private LocalDateTime now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
