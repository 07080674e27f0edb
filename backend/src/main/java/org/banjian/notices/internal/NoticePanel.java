package org.banjian.notices.internal;

import java.util.List;
import org.banjian.cases.spi.TaskPanel;
import org.banjian.notices.NoticeState;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The panel 公示发布 of the task that publishes a notice. */
@Component
class NoticePanel implements TaskPanel {

    private final NoticeBook book;
    private final NoticeCheck check;

    NoticePanel(NoticeBook book, NoticeCheck check) {
        this.book = book;
        this.check = check;
    }

    @Override
    public String id() {
        return NoticeOffice.PANEL;
    }

    @Override
    public List<Violation> check(CaseNo caseNo, @Nullable String subject, String stepId, String outcome) {
        if (!NoticeOffice.publishes(outcome)) {
            return List.of();
        }
        return book.newest(caseNo)
                .filter(notice -> notice.state() == NoticeState.DRAFT)
                .map(draft -> check.check(draft, book.lines(draft.id())).violations())
                .orElseGet(() -> List.of(Violation.of("NOTICE_MISSING", "本办件没有等待发布的公示。请刷新页面；如果流程确实停在本环节，请联系系统管理员。")));
    }
}
