package org.banjian.notices.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseTimeline;
import org.banjian.cases.spi.NoticeRow;
import org.banjian.cases.spi.NoticeRows;
import org.banjian.documents.DocumentView;
import org.banjian.identity.Actors;
import org.banjian.notices.NoticeLine;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Corrects a published list 公示更正. Whoever was taken out is missing from the new list, and nothing on it says who that was. A person who is
 * added, or an amount that rises, has not been before the public: the notice is published again after its period.
 */
@Component
class NoticeCorrection {

    private final NoticeBook book;
    private final NoticeVersions versions;
    private final NoticeCheck check;
    private final NoticePrinting printing;
    private final Examinations examinations;
    private final ObjectProvider<NoticeRows> persons;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final Actors actors;
    private final LegalClock clock;

    NoticeCorrection(
            NoticeBook book,
            NoticeVersions versions,
            NoticeCheck check,
            NoticePrinting printing,
            Examinations examinations,
            ObjectProvider<NoticeRows> persons,
            CaseTimeline timeline,
            AuditTrail trail,
            Actors actors,
            LegalClock clock) {
        this.book = book;
        this.versions = versions;
        this.check = check;
        this.printing = printing;
        this.examinations = examinations;
        this.persons = persons;
        this.timeline = timeline;
        this.trail = trail;
        this.actors = actors;
        this.clock = clock;
    }

    void correct(CaseNo caseNo, @Nullable String clause) {
        examinations.applied(caseNo);
        StoredNotice notice = book.newest(caseNo).orElseThrow(Refusal::notFound);
        List<NoticeLine> published = book.lines(notice.id());
        List<NoticeRow> rows = persons.orderedStream()
                .flatMap(source -> source.rows(caseNo).stream())
                .toList();
        List<NoticeRow> kept = kept(published, rows);
        if (kept.size() < rows.size()) {
            versions.publishAgain(notice.id());
            timeline.add(caseNo, "NOTICE_AGAIN", null, "核查异议以后有人增加或者金额提高，本次公示结束后重新公示。", clause);
        }
        if (kept.size() < published.size() && notice.publicOn(clock.today())) {
            publish(notice, kept, clause);
        }
    }

    /** Who stands on the published list and counts no more than there. */
    static List<NoticeRow> kept(List<NoticeLine> published, List<NoticeRow> rows) {
        Map<String, Deque<BigDecimal>> before = new HashMap<>();
        published.forEach(line -> before.computeIfAbsent(
                        key(line.name(), line.idTail(), line.className(), line.level()), one -> new ArrayDeque<>())
                .add(line.amount() == null ? BigDecimal.ZERO : new BigDecimal(line.amount())));
        List<NoticeRow> kept = new ArrayList<>();
        for (NoticeRow row : rows) {
            Deque<BigDecimal> amounts = before.get(key(row.name(), row.idTail(), row.className(), row.level()));
            BigDecimal amount = amounts == null ? null : amounts.poll();
            if (amount != null && (row.amount() == null || row.amount().amount().compareTo(amount) <= 0)) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static String key(String name, String tail, String className, String level) {
        return String.join("\n", name, tail, className, level);
    }

    private void publish(StoredNotice notice, List<NoticeRow> rows, @Nullable String clause) {
        LocalDateTime now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        versions.replace(notice, rows, clock.today(), now);
        StoredNotice corrected = book.byId(notice.id()).orElseThrow();
        List<NoticeLine> lines = book.lines(notice.id());
        DocumentView document = printing.issue(corrected, lines);
        NoticeOffice.refuse(check.published(corrected, lines, printing.issued(document)));
        book.document(notice.id(), document.id());
        timeline.add(
                notice.caseNo(),
                "NOTICE_CORRECTED",
                null,
                "公示名单已更正（第 " + corrected.versionNo() + " 版），现有 " + rows.size() + " 人，公示期不变。",
                clause);
        trail.append(
                actors.current().auditActor(),
                "NOTICE_CORRECTED",
                "publicNotice",
                notice.id(),
                notice.caseNo(),
                Map.of(
                        "version",
                        corrected.versionNo(),
                        "persons",
                        corrected.persons(),
                        "documentSha256",
                        document.sha256()));
    }
}
