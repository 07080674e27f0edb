package org.banjian.notices.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.cases.spi.FactContext;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What expressions may ask of the newest notice 公示情况 of a case; every value is null while there is none. */
@Component
class NoticeFacts implements FactContext {

    private final NoticeBook book;

    NoticeFacts(NoticeBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public Map<String, @Nullable Object> value(CaseNo caseNo, Pack pack, Map<String, @Nullable Object> own) {
        StoredNotice notice = book.newest(caseNo).orElse(null);
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("id", notice == null ? null : notice.id());
        value.put("state", notice == null ? null : notice.state().name());
        value.put("publishedOn", notice == null ? null : notice.publishedOn());
        value.put("endsOn", notice == null ? null : notice.endsOn());
        value.put("workingDays", notice == null ? null : notice.countedDays());
        value.put("persons", notice == null ? null : notice.persons());
        value.put("total", notice == null ? null : notice.total());
        value.put("objections", notice == null ? null : book.objections(notice.id()));
        value.put("openObjections", notice == null ? null : book.openObjections(caseNo));
        value.put("upheld", notice == null ? null : book.upheld(caseNo));
        value.put("again", notice == null ? null : notice.publishAgain());
        return value;
    }
}
