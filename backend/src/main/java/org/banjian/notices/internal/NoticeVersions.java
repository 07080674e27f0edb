package org.banjian.notices.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.banjian.cases.spi.NoticeRow;
import org.banjian.notices.NoticeLine;
import org.banjian.notices.NoticeVersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions 版本 of a published list: the newest is public, those before it are kept. */
@Repository
class NoticeVersions {

    private final JdbcClient jdbc;
    private final NoticeBook book;

    NoticeVersions(JdbcClient jdbc, NoticeBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** The list as it stands goes into the history, these rows take its place. */
    void replace(StoredNotice notice, List<NoticeRow> rows, LocalDate on, LocalDateTime now) {
        jdbc.sql("insert into public_notice_version (notice_id, version_no, persons, total, document_id, replaced_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        notice.id(), notice.versionNo(), notice.persons(), notice.total(), notice.documentId(), now))
                .update();
        jdbc.sql("insert into public_notice_past_row (notice_id, version_no, seq, name_masked, id_tail, class_name,"
                        + " level_name, amount) select notice_id, ?, seq, name_masked, id_tail, class_name, level_name,"
                        + " amount from public_notice_row where notice_id = ?")
                .params(notice.versionNo(), notice.id())
                .update();
        jdbc.sql("delete from public_notice_row where notice_id = ?")
                .param(notice.id())
                .update();
        book.insertRows(notice.id(), rows);
        jdbc.sql(
                        "update public_notice set version_no = version_no + 1, corrected_on = ?, persons = ?, total = ?, document_id = null"
                                + " where id = ?")
                .params(Arrays.<@Nullable Object>asList(on, rows.size(), NoticeBook.total(rows), notice.id()))
                .update();
    }

    void publishAgain(String noticeId) {
        jdbc.sql("update public_notice set publish_again = true where id = ?")
                .param(noticeId)
                .update();
    }

    List<NoticeVersionView> earlier(String noticeId) {
        return jdbc.sql("select version_no, persons, total, document_id, replaced_at from public_notice_version"
                        + " where notice_id = ? order by version_no")
                .param(noticeId)
                .query((row, n) -> {
                    BigDecimal total = row.getBigDecimal(3);
                    return new NoticeVersionView(
                            row.getInt(1),
                            row.getInt(2),
                            total == null ? null : total.setScale(2).toPlainString(),
                            row.getString(4),
                            ObjectionBook.time(row.getObject(5, LocalDateTime.class)));
                })
                .list();
    }

    List<NoticeLine> earlierLines(String noticeId) {
        return jdbc.sql("select seq, name_masked, id_tail, class_name, level_name, amount from public_notice_past_row"
                        + " where notice_id = ? order by version_no, seq")
                .param(noticeId)
                .query(NoticeBook::line)
                .list();
    }
}
