package org.banjian.notices.internal;

import java.util.List;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseWork;
import org.banjian.documents.DocumentContent;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.notices.NoticeDesk;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.NoticeLine;
import org.banjian.notices.NoticePreview;
import org.banjian.notices.NoticeState;
import org.banjian.notices.NoticeView;
import org.banjian.notices.ObjectionOutcome;
import org.banjian.notices.ObjectionView;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violations;
import org.banjian.workflow.spi.CaseLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class NoticeDesks implements NoticeDesk {

    private final NoticeBook book;
    private final NoticeCheck check;
    private final NoticePrinting printing;
    private final ObjectionBook objections;
    private final CaseAccess access;
    private final CaseWork work;
    private final CaseLock cases;
    private final NoticeVersions versions;
    private final Examinations examinations;
    private final Actors actors;
    private final LegalClock clock;

    NoticeDesks(
            NoticeBook book,
            NoticeCheck check,
            NoticePrinting printing,
            ObjectionBook objections,
            CaseAccess access,
            CaseWork work,
            CaseLock cases,
            NoticeVersions versions,
            Examinations examinations,
            Actors actors,
            LegalClock clock) {
        this.book = book;
        this.check = check;
        this.printing = printing;
        this.objections = objections;
        this.access = access;
        this.work = work;
        this.cases = cases;
        this.versions = versions;
        this.examinations = examinations;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeView> of(CaseNo caseNo) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        boolean applicant = access.applicantSide(actor, caseNo);
        return book.of(caseNo).stream()
                .filter(notice -> !applicant || notice.publishedAt() != null)
                .map(notice -> notice.view(
                        applicant ? 0 : book.objections(notice.id()),
                        clock.today(),
                        applicant ? List.of() : versions.earlier(notice.id())))
                .toList();
    }

    @Override
    @Transactional
    public NoticeView saveDetails(CaseNo caseNo, NoticeDetails details) {
        access.require(actors.current(), caseNo);
        work.requireTaken(caseNo, NoticeOffice.PANEL);
        StoredNotice draft = draft(caseNo);
        book.details(draft.id(), checked(details));
        return book.byId(draft.id()).orElseThrow().view(0, clock.today(), List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public NoticePreview preview(CaseNo caseNo) {
        officer(caseNo);
        StoredNotice draft = draft(caseNo);
        List<NoticeLine> lines = book.lines(draft.id());
        NoticeCheck.Checked checked = check.check(draft, lines);
        StoredNotice notice = checked.notice();
        return new NoticePreview(
                draft.view(0, clock.today(), List.of()),
                NoticePages.page(notice, lines, clock.today(), true),
                notice.countedDays(),
                checked.scanned(),
                checked.violations());
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentContent print(CaseNo caseNo) {
        officer(caseNo);
        StoredNotice draft = draft(caseNo);
        List<NoticeLine> lines = book.lines(draft.id());
        return printing.preview(check.check(draft, lines).notice(), lines);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ObjectionView> objections(CaseNo caseNo, String noticeId) {
        officer(caseNo);
        StoredNotice notice = book.byId(noticeId)
                .filter(found -> found.caseNo().equals(caseNo))
                .orElseThrow(Refusal::notFound);
        return objections.of(notice.id());
    }

    @Override
    @Transactional
    public List<ObjectionView> examine(CaseNo caseNo, String objectionId, @Nullable String finding) {
        officer(caseNo);
        String kept = finding == null ? "" : finding.strip();
        if (kept.length() < 5 || kept.length() > 500) {
            throw Refusal.unprocessable("FINDING_MISSING", "请写明核查的情况和不成立的理由（5 至 500 字）。", null);
        }
        cases.lock(caseNo);
        StoredNotice notice = objections
                .noticeOf(objectionId)
                .flatMap(book::byId)
                .filter(found -> found.caseNo().equals(caseNo))
                .orElseThrow(Refusal::notFound);
        boolean inDiagram = objections.of(notice.id()).stream()
                .anyMatch(one -> one.id().equals(objectionId) && one.taskId() != null);
        if (inDiagram) {
            throw Refusal.conflict("STATE_CONFLICT", "这件异议在“核查异议”环节办理，请在待办中签收后核查。");
        }
        if (!examinations.conclude(caseNo, objectionId, ObjectionOutcome.NOT_UPHELD, kept, notice.clause())) {
            throw Refusal.conflict("ALREADY_HANDLED", "这件异议已经登记了核查结论，请刷新后查看。");
        }
        return objections.of(notice.id());
    }

    /** The firm that is the subject of a notice sees neither the draft nor who objected. */
    private void officer(CaseNo caseNo) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        if (access.applicantSide(actor, caseNo)) {
            throw Refusal.notFound();
        }
    }

    private StoredNotice draft(CaseNo caseNo) {
        return book.newest(caseNo)
                .filter(notice -> notice.state() == NoticeState.DRAFT)
                .orElseThrow(
                        () -> Refusal.conflict("STATE_CONFLICT", "本办件现在没有等待发布的公示：可能还没有到公示环节，或者已经发布。请刷新页面查看办件的当前环节。"));
    }

    private static NoticeDetails checked(NoticeDetails details) {
        Violations violations = new Violations();
        String title = text(violations, "title", "标题", details.title(), 200);
        String site = text(violations, "site", "发布网站", details.site(), 200);
        String url = text(violations, "url", "公示网址", details.url(), 500);
        String documentNo = text(violations, "documentNo", "文号", details.documentNo(), 100);
        String phone = text(violations, "contactPhone", "受理电话", details.contactPhone(), 40);
        String address = text(violations, "contactAddress", "受理地址", details.contactAddress(), 200);
        if (title == null) {
            violations.addField("NOTICE_INCOMPLETE", "没有填写公示标题。", "title");
        }
        if (details.publishedOn() == null) {
            violations.addField("NOTICE_INCOMPLETE", "没有填写公示开始日期。", "publishedOn");
        }
        violations.throwIfAny(422, "NOTICE_INCOMPLETE", "发布信息没有保存，请按提示修改。");
        return new NoticeDetails(
                String.valueOf(title),
                site == null ? "" : site,
                url,
                details.publishedOn(),
                documentNo,
                phone,
                address);
    }

    private static @Nullable String text(
            Violations violations, String field, String name, @Nullable String value, int longest) {
        String kept = value == null ? "" : value.strip();
        if (kept.length() > longest) {
            violations.addField("TEXT_TOO_LONG", name + "不能超过 " + longest + " 个字。", field);
        }
        if (kept.chars().anyMatch(c -> c < ' ')) {
            violations.addField("NOTICE_INCOMPLETE", name + "中有换行或者控制字符，请删除。", field);
        }
        return kept.isEmpty() ? null : kept;
    }
}
