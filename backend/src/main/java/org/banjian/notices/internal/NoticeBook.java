package org.banjian.notices.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banjian.cases.spi.NoticeRow;
import org.banjian.identity.Actor;
import org.banjian.notices.NoticeDetails;
import org.banjian.notices.NoticeLine;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection 公示投影 that public pages are read from. */
@Repository
class NoticeBook {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    NoticeBook(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Takes the place of a draft of the same case. */
    void prepare(
            String id,
            CaseNo caseNo,
            String template,
            String title,
            String workingDays,
            @Nullable String clause,
            String serviceTitle,
            String legalBasis,
            String applicantName,
            String region,
            List<NoticeRow> rows,
            LocalDateTime now) {
        List<String> drafts = jdbc.sql("select id from public_notice where case_no = ? and state = 'DRAFT'")
                .param(caseNo.value())
                .query(String.class)
                .list();
        for (String draft : drafts) {
            jdbc.sql("delete from public_notice_row where notice_id = ?")
                    .param(draft)
                    .update();
            jdbc.sql("delete from public_notice where id = ?").param(draft).update();
        }
        BigDecimal total = total(rows);
        jdbc.sql(
                        "insert into public_notice (id, case_no, state, template_id, working_days, clause, title, service_title,"
                                + " legal_basis, applicant_name, region, persons, total, prepared_at)"
                                + " values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        caseNo.value(),
                        template,
                        workingDays,
                        clause,
                        title,
                        serviceTitle,
                        legalBasis,
                        applicantName,
                        region,
                        rows.size(),
                        total,
                        now))
                .update();
        insertRows(id, rows);
    }

    static @Nullable BigDecimal total(List<NoticeRow> rows) {
        return rows.stream()
                .map(NoticeRow::amount)
                .filter(amount -> amount != null)
                .map(amount -> amount.amount())
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    void insertRows(String id, List<NoticeRow> rows) {
        List<Object[]> values = new java.util.ArrayList<>(rows.size());
        for (NoticeRow row : rows) {
            values.add(new Object[] {
                id,
                values.size() + 1,
                row.name(),
                row.idTail(),
                row.className(),
                row.level(),
                row.amount() == null ? null : row.amount().amount()
            });
        }
        for (int from = 0; from < values.size(); from += BATCH) {
            batches.batchUpdate(
                    "insert into public_notice_row (notice_id, seq, name_masked, id_tail, class_name, level_name, amount)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    values.subList(from, Math.min(values.size(), from + BATCH)));
        }
    }

    Optional<StoredNotice> byId(String id) {
        return jdbc.sql("select * from public_notice where id = ?")
                .param(id)
                .query(StoredNotice::read)
                .optional();
    }

    List<StoredNotice> of(CaseNo caseNo) {
        return jdbc.sql("select * from public_notice where case_no = ? order by prepared_at, id")
                .param(caseNo.value())
                .query(StoredNotice::read)
                .list();
    }

    Optional<StoredNotice> newest(CaseNo caseNo) {
        List<StoredNotice> all = of(caseNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    List<StoredNotice> publicOn(LocalDate day) {
        return jdbc.sql(
                        "select * from public_notice where state = 'PUBLISHED' and published_on <= :day and ends_on >= :day"
                                + " order by published_on desc, index_no desc limit 500")
                .param("day", day)
                .query(StoredNotice::read)
                .list();
    }

    List<NoticeLine> lines(String noticeId, int after, int limit) {
        return jdbc.sql("select seq, name_masked, id_tail, class_name, level_name, amount from public_notice_row"
                        + " where notice_id = ? and seq > ? order by seq limit ?")
                .params(noticeId, after, limit)
                .query(NoticeBook::line)
                .list();
    }

    /** From the columns seq, name_masked, id_tail, class_name, level_name, amount. */
    static NoticeLine line(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal(6);
        return new NoticeLine(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                amount == null ? null : amount.setScale(2).toPlainString());
    }

    List<NoticeLine> lines(String noticeId) {
        return lines(noticeId, 0, Integer.MAX_VALUE);
    }

    int objections(String noticeId) {
        return jdbc.sql("select count(*) from public_objection where notice_id = ?")
                .param(noticeId)
                .query(Integer.class)
                .single();
    }

    /** Those that nobody has examined, against any notice of the case. */
    int openObjections(CaseNo caseNo) {
        return jdbc.sql("select count(*) from public_objection o join public_notice n on n.id = o.notice_id"
                        + " where n.case_no = ? and o.examined_at is null")
                .param(caseNo.value())
                .query(Integer.class)
                .single();
    }

    /** Whether an objection against the whole case was upheld. */
    boolean upheld(CaseNo caseNo) {
        return jdbc.sql("select count(*) from public_objection o join public_notice n on n.id = o.notice_id"
                                + " where n.case_no = ? and o.outcome = 'UPHELD'")
                        .param(caseNo.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void details(String id, NoticeDetails details) {
        int changed = jdbc.sql(
                        "update public_notice set title = ?, site = ?, url = ?, published_on = ?, document_no = ?,"
                                + " contact_phone = ?, contact_address = ? where id = ? and state = 'DRAFT'")
                .params(Arrays.<@Nullable Object>asList(
                        details.title(),
                        details.site(),
                        details.url(),
                        details.publishedOn(),
                        details.documentNo(),
                        details.contactPhone(),
                        details.contactAddress(),
                        id))
                .update();
        if (changed == 0) {
            throw notDraft();
        }
    }

    void published(StoredNotice notice, String indexNo, Actor by, LocalDateTime now) {
        int changed = jdbc.sql(
                        "update public_notice set state = 'PUBLISHED', index_no = ?, publisher = ?, issued_on = ?,"
                                + " published_on = ?, ends_on = ?, counted_days = ?, period_text = ?, published_at = ?,"
                                + " published_by = ?, published_by_name = ? where id = ? and state = 'DRAFT'")
                .params(Arrays.<@Nullable Object>asList(
                        indexNo,
                        notice.publisher(),
                        notice.issuedOn(),
                        notice.publishedOn(),
                        notice.endsOn(),
                        notice.countedDays(),
                        notice.periodText(),
                        now,
                        by.personId(),
                        by.personName(),
                        notice.id()))
                .update();
        if (changed == 0) {
            throw notDraft();
        }
    }

    void document(String id, String documentId) {
        jdbc.sql("update public_notice set document_id = ? where id = ?")
                .params(documentId, id)
                .update();
    }

    /** True for the one call that took the notice down. */
    boolean close(String id, LocalDateTime now) {
        return jdbc.sql("update public_notice set state = 'CLOSED', closed_at = ? where id = ? and state <> 'CLOSED'")
                        .params(now, id)
                        .update()
                > 0;
    }

    /** The next number of the region's year; the counter stays locked until the transaction ends. */
    int nextNumber(String region, int year) {
        try {
            jdbc.sql("insert into notice_counter (region, notice_year, last_no) select ?, ?, 0 from (select 1 as one) o"
                            + " where not exists (select 1 from notice_counter where region = ? and notice_year = ?)")
                    .params(region, year, region, year)
                    .update();
        } catch (DuplicateKeyException begunMeanwhile) {
            // the update below waits for it
        }
        jdbc.sql("update notice_counter set last_no = last_no + 1 where region = ? and notice_year = ?")
                .params(region, year)
                .update();
        return jdbc.sql("select last_no from notice_counter where region = ? and notice_year = ?")
                .params(region, year)
                .query(Integer.class)
                .single();
    }

    private static Refusal notDraft() {
        return Refusal.conflict("ALREADY_HANDLED", "这份公示已经发布或者撤下，不能再修改。请刷新页面查看现在的情况。");
    }
}
