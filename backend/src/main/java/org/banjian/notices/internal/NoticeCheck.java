package org.banjian.notices.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banjian.calendar.Deadline;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseFacts;
import org.banjian.identity.Actors;
import org.banjian.notices.NoticeLine;
import org.banjian.packs.Pack;
import org.banjian.shared.PersonalNumbers;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that must hold before a notice is published 发布前检查: the details, the period, and that no number of a person is on it. */
@Component
class NoticeCheck {

    private static final String LANDLINE =
            "(0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,5})?|[48]00-?[0-9]{3}-?[0-9]{4}|12[0-9]{3})";

    private final NoticePeriods periods;
    private final CaseFacts facts;
    private final Actors actors;
    private final LegalClock clock;

    NoticeCheck(NoticePeriods periods, CaseFacts facts, Actors actors, LegalClock clock) {
        this.periods = periods;
        this.facts = facts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param notice as it will be published
     * @param scanned how many texts were read
     * @param violations everything that stands against it
     */
    record Checked(StoredNotice notice, int scanned, List<Violation> violations) {}

    /** Lays out nothing: a long list takes most of a minute to print. */
    Checked check(StoredNotice draft, List<NoticeLine> lines) {
        List<Violation> violations = new ArrayList<>(missing(draft));
        StoredNotice notice = withPeriod(draft, violations);
        Scan scan = new Scan(notice);
        scan.head();
        lines.forEach(scan::line);
        violations.addAll(scan.found);
        return new Checked(notice, scan.texts, List.copyOf(violations));
    }

    /** What of a person stands on the printed notice itself: its template has words of its own, and cells may meet on paper. */
    List<Violation> printed(StoredNotice notice, byte[] pdf) {
        Scan scan = new Scan(notice);
        scan.print(NoticePrinting.text(pdf));
        return List.copyOf(scan.found);
    }

    /** What of a person stands on a list that is published already and its print. */
    List<Violation> published(StoredNotice notice, List<NoticeLine> lines, byte[] pdf) {
        Scan scan = new Scan(notice);
        scan.head();
        lines.forEach(scan::line);
        scan.print(NoticePrinting.text(pdf));
        return List.copyOf(scan.found);
    }

    private StoredNotice withPeriod(StoredNotice draft, List<Violation> violations) {
        String publisher = actors.find().map(actor -> actor.unitName()).orElse("");
        LocalDate from = draft.publishedOn();
        Pack pack = facts.pack(draft.caseNo());
        Integer days = periods.days(pack, draft.workingDays(), from == null ? clock.today() : from)
                .orElse(null);
        LocalDate ends = null;
        String period = null;
        if (days == null) {
            violations.add(violation(periods.missing(pack, draft.workingDays(), draft.clause())));
        } else if (from != null) {
            try {
                Deadline end = periods.end(from, days);
                ends = end.dueOn();
                period = "公示 " + end.explanation();
            } catch (Refusal calendarMissing) {
                violations.add(violation(calendarMissing));
            }
        }
        return draft.asPublished(publisher, clock.today(), ends, days, period);
    }

    private static Violation violation(Refusal refusal) {
        return new Violation(refusal.code(), refusal.message(), refusal.clause(), null, null, null, null);
    }

    private List<Violation> missing(StoredNotice notice) {
        List<Violation> violations = new ArrayList<>();
        if (blank(notice.site())) {
            violations.add(field("site", "没有填写发布网站，请填写文件指定的网站名称。", notice));
        }
        if (notice.publishedOn() == null) {
            violations.add(field("publishedOn", "没有填写公示开始日期，请先填写并保存发布信息。", notice));
        } else if (notice.publishedOn().isBefore(clock.today())) {
            violations.add(new Violation(
                    "NOTICE_DATE_PAST",
                    "公示开始日期 " + notice.publishedOn() + " 已经过去，公示期不能从过去算起。",
                    notice.clause(),
                    "publishedOn",
                    null,
                    null,
                    "请改为今天或者以后的日期。"));
        }
        if (!blank(notice.url()) && !webAddress(String.valueOf(notice.url()))) {
            violations.add(field("url", "公示网址应当以 https:// 或 http:// 开头，请核对后重新填写。", notice));
        }
        if (!blank(notice.contactPhone())
                && !String.valueOf(notice.contactPhone()).matches(LANDLINE)) {
            violations.add(new Violation(
                    "NOTICE_CONTACT_INVALID",
                    "受理异议的电话应当是单位的固定电话或者服务热线，不能是个人手机。",
                    notice.clause(),
                    "contactPhone",
                    null,
                    null,
                    "请填写如 010-12345678 的单位电话；没有公开电话的，可以留空。"));
        }
        return violations;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean webAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static Violation field(String field, String sentence, StoredNotice notice) {
        return new Violation("NOTICE_INCOMPLETE", sentence, notice.clause(), field, null, null, null);
    }

    /** Reads every text that will be public. */
    private static final class Scan {
        private final StoredNotice notice;
        private final List<String> known;
        private final List<Violation> found = new ArrayList<>();
        private int texts;

        Scan(StoredNotice notice) {
            this.notice = notice;
            boolean phone =
                    notice.contactPhone() != null && notice.contactPhone().matches(LANDLINE);
            this.known = Stream.of(notice.indexNo(), notice.caseNo().value(), phone ? notice.contactPhone() : null)
                    .filter(text -> text != null)
                    .map(String::valueOf)
                    .toList();
        }

        void head() {
            text("标题", "title", notice.title());
            text("附件名称", "title", notice.title() + ".pdf");
            text("事项名称", null, notice.serviceTitle());
            text("依据", null, notice.legalBasis());
            text("申请单位", null, notice.applicantName());
            text("发布机构", null, notice.publisher());
            text("发布网站", "site", notice.site());
            text("公示网址", "url", notice.url());
            text("文号", "documentNo", notice.documentNo());
            text("受理电话", "contactPhone", notice.contactPhone());
            text("受理地址", "contactAddress", notice.contactAddress());
        }

        void line(NoticeLine line) {
            cell(line, "姓名", line.name());
            cell(line, "证件尾号", line.idTail());
            cell(line, "班级", line.className());
            cell(line, "等级", line.level());
        }

        void print(String text) {
            text("公示文书（PDF 正文）", null, text);
        }

        private void text(String place, @Nullable String field, @Nullable String text) {
            scan("“" + place + "”", field, null, null, text);
        }

        private void cell(NoticeLine line, String column, String text) {
            scan("第 " + line.seq() + " 行“" + column + "”", null, line.seq(), column, text);
        }

        private void scan(
                String place,
                @Nullable String field,
                @Nullable Integer row,
                @Nullable String column,
                @Nullable String text) {
            if (text == null || text.isEmpty()) {
                return;
            }
            texts++;
            for (PersonalNumbers.Found leak : PersonalNumbers.find(text, known)) {
                found.add(new Violation(
                        "NOTICE_LEAK",
                        place + "中有疑似" + leak.kind().words() + " " + leak.shown() + "，公示内容不得含有完整的个人号码，没有发布。",
                        notice.clause(),
                        field,
                        row,
                        column,
                        "请删除该号码或者改为脱敏形式后再发布。"));
            }
        }
    }
}
