package org.banjian.notices;

import java.util.List;
import org.banjian.documents.DocumentContent;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** What officers do with the public notice 公示 of a case. */
public interface NoticeDesk {

    /** The notices of a case, the newest last. */
    List<NoticeView> of(CaseNo caseNo);

    /** Keeps what the officer who has taken the task entered; nothing is published. */
    NoticeView saveDetails(CaseNo caseNo, NoticeDetails details);

    /** Exactly what the public will see, the dates with their computation, and everything that stands against publishing. */
    NoticePreview preview(CaseNo caseNo);

    /** The printed notice as it would be issued now, without seal; nothing is kept. */
    DocumentContent print(CaseNo caseNo);

    /** The objections received, for the offices of the case. */
    List<ObjectionView> objections(CaseNo caseNo, String noticeId);

    /**
     * 核查异议 for a case whose diagram has no task for it: the objection does not stand, and why. Once for each objection; 409 where a task
     * examines it.
     */
    List<ObjectionView> examine(CaseNo caseNo, String objectionId, @Nullable String finding);
}
