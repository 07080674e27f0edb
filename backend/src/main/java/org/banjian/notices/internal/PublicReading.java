package org.banjian.notices.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banjian.audit.AuditActor;
import org.banjian.audit.AuditTrail;
import org.banjian.audit.OnceOnly;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseTimeline;
import org.banjian.documents.DocumentContent;
import org.banjian.documents.DocumentFormat;
import org.banjian.documents.Documents;
import org.banjian.identity.Actors;
import org.banjian.notices.AskObjection;
import org.banjian.notices.FileObjection;
import org.banjian.notices.NoticeLine;
import org.banjian.notices.NoticeLines;
import org.banjian.notices.NoticePage;
import org.banjian.notices.NoticeState;
import org.banjian.notices.NoticeSummary;
import org.banjian.notices.ObjectionOutcome;
import org.banjian.notices.ObjectionReceipt;
import org.banjian.notices.ObjectionStatus;
import org.banjian.notices.ObjectionView;
import org.banjian.notices.PublicNotices;
import org.banjian.shared.PersonalNumbers;
import org.banjian.shared.Refusal;
import org.banjian.workflow.Workflow;
import org.banjian.workflow.spi.CaseLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the projection for everybody; whether a page is public is decided by the date, not by a job that may be late. */
@Service
class PublicReading implements PublicNotices {

    /** The message that the diagram of the notice waits for. */
    private static final String MESSAGE = "objectToNotice";

    private static final AuditActor PUBLIC = new AuditActor("", "社会公众", "PUBLIC", "");

    private final NoticeBook book;
    private final ObjectionBook objections;
    private final ObjectionRate rate;
    private final Documents documents;
    private final AuditTrail trail;
    private final OnceOnly onceOnly;
    private final CaseLock cases;
    private final CaseTimeline timeline;
    private final Workflow workflow;
    private final Actors actors;
    private final LegalClock clock;

    PublicReading(
            NoticeBook book,
            ObjectionBook objections,
            ObjectionRate rate,
            Documents documents,
            AuditTrail trail,
            OnceOnly onceOnly,
            CaseLock cases,
            CaseTimeline timeline,
            Workflow workflow,
            Actors actors,
            LegalClock clock) {
        this.book = book;
        this.objections = objections;
        this.rate = rate;
        this.documents = documents;
        this.trail = trail;
        this.onceOnly = onceOnly;
        this.cases = cases;
        this.timeline = timeline;
        this.workflow = workflow;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public List<NoticeSummary> list() {
        LocalDate today = clock.today();
        return book.publicOn(today).stream()
                .map(notice -> new NoticeSummary(
                        notice.id(),
                        String.valueOf(notice.indexNo()),
                        notice.title(),
                        String.valueOf(notice.publisher()),
                        notice.serviceTitle(),
                        notice.applicantName(),
                        notice.persons(),
                        Objects.requireNonNull(notice.publishedOn()),
                        Objects.requireNonNull(notice.endsOn()),
                        Objects.requireNonNullElse(NoticePages.daysLeft(notice, today), 0)))
                .toList();
    }

    @Override
    public NoticePage page(String noticeId) {
        StoredNotice notice = open(noticeId);
        List<NoticeLine> lines = book.lines(noticeId, 0, NoticePages.ROWS + 1);
        return NoticePages.page(notice, lines, clock.today(), true);
    }

    @Override
    public NoticeLines lines(String noticeId, int after) {
        StoredNotice notice = open(noticeId);
        List<NoticeLine> lines = book.lines(notice.id(), Math.max(0, after), NoticePages.ROWS + 1);
        List<NoticeLine> shown = lines.size() > NoticePages.ROWS ? lines.subList(0, NoticePages.ROWS) : lines;
        return new NoticeLines(shown, NoticePages.next(lines, shown));
    }

    @Override
    public DocumentContent document(String noticeId) {
        StoredNotice notice = open(noticeId);
        if (notice.documentId() == null) {
            throw Refusal.notFound();
        }
        DocumentContent printed = documents.content(notice.documentId(), DocumentFormat.PDF);
        return new DocumentContent(notice.title() + ".pdf", printed.format(), printed.bytes());
    }

    @Override
    public ObjectionReceipt object(
            String noticeId, FileObjection objection, @Nullable String client, @Nullable String key) {
        if (actors.find().filter(actor -> actor.officeId() != null).isPresent()) {
            throw Refusal.forbidden("OBJECTION_BY_OFFICER", "您正以办理机构人员的身份登录。异议由社会公众提出；以个人名义反映的，请退出登录后再提交。");
        }
        StoredNotice notice = open(noticeId, true, clock.today());
        FileObjection kept = ObjectionBook.checked(objection);
        rate.count(client == null ? "" : client);
        return onceOnly.run(
                key,
                "public",
                onceOnly.hashOf("POST /api/public/notices/" + noticeId + "/objections", kept),
                ObjectionReceipt.class,
                () -> received(notice, kept));
    }

    /**
     * Under the lock of the case and at one moment of legal time: the end of the period comes either after this objection, and counts it, or
     * before it, and it is refused.
     */
    private ObjectionReceipt received(StoredNotice seen, FileObjection objection) {
        cases.lock(seen.caseNo());
        LocalDateTime now = clock.now();
        StoredNotice notice = open(seen.id(), true, now.toLocalDate());
        String id = UUID.randomUUID().toString();
        ObjectionBook.Received received = objections.keep(id, notice.id(), objection, now);
        trail.append(
                PUBLIC,
                "OBJECTION_RECEIVED",
                "publicObjection",
                id,
                notice.caseNo(),
                Map.of("notice", notice.id(), "receiptNo", received.receiptNo()));
        timeline.add(notice.caseNo(), "OBJECTION_RECEIVED", null, "公示期内收到一件异议，正在核查；核查完毕以前不能批复和拨付。", notice.clause());
        workflow.send(notice.caseNo(), null, MESSAGE);
        return new ObjectionReceipt(
                received.receiptNo(),
                received.at(),
                notice.title(),
                String.valueOf(notice.indexNo()),
                String.valueOf(notice.publisher()),
                "您的异议已经收到，由" + notice.publisher()
                        + "核查。请记下回执编号，凭编号和您留下的联系方式可以查询核查结果；核查中可能按您留下的联系方式与您核实；您的姓名和联系方式加密保存，不对外公开。");
    }

    @Override
    public ObjectionStatus status(AskObjection question, @Nullable String client) {
        rate.countQuestion(client == null ? "" : client);
        String receiptNo =
                question.receiptNo() == null ? "" : question.receiptNo().strip().toUpperCase(Locale.ROOT);
        ObjectionBook.Asked asked = objections
                .byReceipt(receiptNo)
                .filter(found -> same(found.contact(), question.contact()))
                .orElseThrow(() -> new Refusal(
                        404, "OBJECTION_NOT_FOUND", "没有查到：请核对回执编号，并填写提出异议时留下的联系方式，两项都要一致。", null, List.of(), Map.of()));
        StoredNotice notice = book.byId(asked.noticeId()).orElseThrow(Refusal::notFound);
        ObjectionView objection = asked.view();
        String reply = objection.finding();
        return new ObjectionStatus(
                objection.receiptNo(),
                notice.title(),
                String.valueOf(notice.indexNo()),
                String.valueOf(notice.publisher()),
                objection.receivedAt(),
                objection.outcome(),
                sentence(objection.outcome()),
                reply == null ? null : PersonalNumbers.masked(reply),
                objection.examinedAt());
    }

    private static String sentence(@Nullable ObjectionOutcome outcome) {
        if (outcome == null) {
            return "您的异议正在核查，请过几日再来查询。";
        }
        return switch (outcome) {
            case NOT_UPHELD -> "您的异议已经核查，结论：不成立。";
            case PARTLY_UPHELD -> "您的异议已经核查，结论：部分成立，公示的事项已经按核查结论调整。";
            case UPHELD -> "您的异议已经核查，结论：成立，公示的事项不予通过。";
            case DISCONTINUED -> "您所反映的公示事项已经终止，不再另行核查。";
        };
    }

    private static boolean same(String kept, @Nullable String given) {
        return given != null && plain(kept).equals(plain(given));
    }

    private static String plain(String contact) {
        return contact.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private StoredNotice open(String noticeId) {
        return open(noticeId, false, clock.today());
    }

    private StoredNotice open(String noticeId, boolean toObject, LocalDate today) {
        StoredNotice notice = book.byId(noticeId).orElseThrow(Refusal::notFound);
        if (notice.publicOn(today)) {
            return notice;
        }
        boolean published = notice.publishedAt() != null;
        boolean begun = notice.publishedOn() != null && !today.isBefore(notice.publishedOn());
        if (notice.state() == NoticeState.DRAFT || !published || !begun) {
            throw Refusal.notFound();
        }
        if (toObject) {
            throw Refusal.unprocessable(
                    "OBJECTION_CLOSED",
                    ended(notice, today) + "不能再在线提出异议。仍需反映情况的，请直接联系" + notice.publisher() + "。",
                    notice.clause());
        }
        throw new Refusal(
                410,
                "NOTICE_ENDED",
                ended(notice, today) + "页面和附件已经撤下。需要了解结果的，请联系" + notice.publisher() + "。",
                null,
                List.of(),
                Map.of());
    }

    private static String ended(StoredNotice notice, LocalDate today) {
        return notice.endsOn() == null || today.isAfter(notice.endsOn())
                ? "这份公示的公示期已经结束（截止 " + notice.endsOn() + " 24:00），"
                : "这份公示已经提前撤下，";
    }
}
