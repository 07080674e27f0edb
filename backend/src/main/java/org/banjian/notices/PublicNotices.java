package org.banjian.notices;

import java.util.List;
import org.banjian.documents.DocumentContent;
import org.jspecify.annotations.Nullable;

/** What anybody may read and do without signing in 社会公众: only from the projection, only during the period. */
public interface PublicNotices {

    /** The notices whose period runs today, the newest first. */
    List<NoticeSummary> list();

    /** 410 {@code NOTICE_ENDED} after the period, 404 {@code NOT_FOUND} for everything else that is not public. */
    NoticePage page(String noticeId);

    NoticeLines lines(String noticeId, int after);

    /** The printed notice as PDF. */
    DocumentContent document(String noticeId);

    /**
     * Receives an objection; 422 {@code OBJECTION_CLOSED} outside of the period, 429 when one address files too many.
     *
     * @param client address that the request came from, kept only as a keyed index
     */
    ObjectionReceipt object(String noticeId, FileObjection objection, @Nullable String client, @Nullable String key);

    /** What came of an objection; one 404 for a receipt that is unknown and for another contact, 429 for too many questions. */
    ObjectionStatus status(AskObjection question, @Nullable String client);
}
