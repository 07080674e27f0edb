package org.banjian.notices.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.banjian.notices.NoticeLine;
import org.banjian.notices.NoticePage;
import org.jspecify.annotations.Nullable;

/** The page 公示页 that is made of a notice: the same for the officer before it is published and for the public afterwards. */
final class NoticePages {

    static final int ROWS = 200;

    private NoticePages() {}

    /** @param lines one more than are shown if there are more */
    static NoticePage page(StoredNotice notice, List<NoticeLine> lines, LocalDate today, boolean open) {
        List<NoticeLine> shown = lines.size() > ROWS ? lines.subList(0, ROWS) : lines;
        return new NoticePage(
                notice.id(),
                notice.indexNo(),
                notice.title(),
                notice.publisher(),
                notice.issuedOn(),
                notice.documentNo(),
                notice.serviceTitle(),
                notice.legalBasis(),
                notice.applicantName(),
                paragraphs(notice),
                notice.persons(),
                notice.totalText(),
                shown,
                next(lines, shown),
                notice.publishedOn(),
                notice.endsOn(),
                notice.periodText(),
                daysLeft(notice, today),
                open,
                notice.site(),
                notice.url(),
                notice.contactPhone(),
                notice.contactAddress(),
                notice.documentId() != null,
                notice.correctedOn());
    }

    static @Nullable Integer next(List<NoticeLine> found, List<NoticeLine> shown) {
        return found.size() > shown.size() && !shown.isEmpty()
                ? shown.get(shown.size() - 1).seq()
                : null;
    }

    static @Nullable Integer daysLeft(StoredNotice notice, LocalDate today) {
        if (notice.endsOn() == null || notice.publishedOn() == null) {
            return null;
        }
        LocalDate from = today.isBefore(notice.publishedOn()) ? notice.publishedOn() : today;
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, notice.endsOn()) + 1);
    }

    private static List<String> paragraphs(StoredNotice notice) {
        List<String> text = new ArrayList<>();
        String list = notice.persons() == 0 ? "有关情况" : "拟享受补贴的 " + notice.persons() + " 名人员名单";
        text.add(notice.applicantName() + "申请的“" + notice.serviceTitle() + "”，按照" + notice.legalBasis() + "的规定审核，现将"
                + list + "予以公示。");
        String office = notice.publisher() == null || notice.publisher().isEmpty() ? "发布机构" : notice.publisher();
        text.add("公示期内，任何单位和个人对公示内容有异议的，可以在本页面提出，也可以向" + office + "书面反映。反映的情况应当真实、具体，并写明本人姓名和联系方式，便于核实和答复。");
        return List.copyOf(text);
    }
}
