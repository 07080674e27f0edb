package org.banjian.notices.internal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banjian.calendar.LegalClock;
import org.banjian.notices.FileObjection;
import org.banjian.notices.ObjectionOutcome;
import org.banjian.notices.ObjectionView;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Masking;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.PersonalNumbers;
import org.banjian.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections 异议 received; who objects and what he says is sealed. */
@Repository
class ObjectionBook {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SELECT = "select o.*,"
            + " (select count(*) from objection_person p where p.objection_id = o.id and p.excluded = true) as excluded_count,"
            + " (select count(*) from objection_person p where p.objection_id = o.id and p.excluded = false) as restored_count"
            + " from public_objection o ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    ObjectionBook(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    record Received(String receiptNo, OffsetDateTime at) {}

    /** All findings at once, each with its field. */
    static FileObjection checked(FileObjection objection) {
        Violations violations = new Violations();
        String name = text(violations, "name", "姓名", objection.name(), 2, 50);
        String contact = text(violations, "contact", "联系方式", objection.contact(), 5, 100);
        String facts = text(violations, "facts", "异议内容", objection.facts(), 10, 2000);
        violations.throwIfAny(422, "OBJECTION_INVALID", "异议没有提交：请按提示补充后再提交。");
        return new FileObjection(name, contact, facts);
    }

    private static String text(
            Violations violations, String field, String name, @Nullable String value, int shortest, int longest) {
        String kept = value == null ? "" : value.strip();
        int length = kept.codePointCount(0, kept.length());
        if (length < shortest) {
            violations.addField("REQUIRED", name + "不能少于 " + shortest + " 个字，请填写真实、具体的内容。", field);
        } else if (length > longest) {
            violations.addField("TEXT_TOO_LONG", name + "不能超过 " + longest + " 个字，现在是 " + length + " 个字。", field);
        }
        return kept;
    }

    Received keep(String id, String noticeId, FileObjection objection, LocalDateTime at) {
        LocalDateTime now = at.truncatedTo(ChronoUnit.MILLIS);
        String receiptNo = "YY" + now.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + random();
        jdbc.sql("insert into public_objection (id, notice_id, receipt_no, name, contact, facts, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        noticeId,
                        receiptNo,
                        cipher.encrypt(objection.name()),
                        cipher.encrypt(objection.contact()),
                        cipher.encrypt(objection.facts()),
                        now)
                .update();
        return new Received(receiptNo, now.atZone(LegalClock.ZONE).toOffsetDateTime());
    }

    List<ObjectionView> of(String noticeId) {
        return jdbc.sql(SELECT + "where o.notice_id = ? order by o.received_at, o.id")
                .param(noticeId)
                .query(this::view)
                .list();
    }

    private ObjectionView view(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new ObjectionView(
                row.getString("id"),
                row.getString("receipt_no"),
                time(row.getObject("received_at", LocalDateTime.class)),
                Masking.name(cipher.decrypt(row.getString("name"))),
                contact(cipher.decrypt(row.getString("contact"))),
                PersonalNumbers.masked(cipher.decrypt(row.getString("facts"))),
                outcome == null ? null : ObjectionOutcome.valueOf(outcome),
                row.getString("finding"),
                row.getString("clause"),
                row.getString("examined_by_name"),
                timeOrNull(row.getObject("examined_at", LocalDateTime.class)),
                row.getString("task_id"),
                row.getInt("excluded_count"),
                row.getInt("restored_count"));
    }

    /** What is no number, such as an address, is masked as well. */
    private static String contact(String full) {
        return full.matches("[0-9+ -]{11,14}") ? Masking.mobile(full.replaceAll("[ -]", "")) : Masking.name(full);
    }

    static OffsetDateTime time(LocalDateTime wall) {
        return wall.atZone(LegalClock.ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable LocalDateTime wall) {
        return wall == null ? null : time(wall);
    }

    Optional<ObjectionView> byTask(CaseNo caseNo, String taskId) {
        return jdbc.sql(SELECT + "join public_notice n on n.id = o.notice_id where o.task_id = ? and n.case_no = ?")
                .params(taskId, caseNo.value())
                .query(this::view)
                .optional();
    }

    /** What the objector is told, with the contact that he has to name; the notice's id comes with it. */
    record Asked(String noticeId, String contact, ObjectionView view) {}

    Optional<Asked> byReceipt(String receiptNo) {
        return jdbc.sql(SELECT + "where o.receipt_no = ?")
                .param(receiptNo)
                .query((row, n) ->
                        new Asked(row.getString("notice_id"), cipher.decrypt(row.getString("contact")), view(row, n)))
                .optional();
    }

    /** The task that was just opened examines the objection that was just received. */
    Optional<String> assign(CaseNo caseNo, String taskId) {
        Optional<String> waiting = jdbc.sql(
                        "select o.id from public_objection o join public_notice n on n.id = o.notice_id"
                                + " where n.case_no = ? and o.task_id is null and o.examined_at is null"
                                + " order by o.received_at desc, o.id limit 1")
                .param(caseNo.value())
                .query(String.class)
                .optional();
        waiting.ifPresent(id -> jdbc.sql("update public_objection set task_id = ? where id = ?")
                .params(taskId, id)
                .update());
        return waiting;
    }

    /** The notice that the objection stands against. */
    Optional<String> noticeOf(String objectionId) {
        return jdbc.sql("select notice_id from public_objection where id = ?")
                .param(objectionId)
                .query(String.class)
                .optional();
    }

    /** As it was received, for one who may see it. */
    Optional<FileObjection> full(CaseNo caseNo, String id) {
        return jdbc.sql(
                        "select o.name, o.contact, o.facts from public_objection o join public_notice n on n.id = o.notice_id"
                                + " where o.id = ? and n.case_no = ?")
                .params(id, caseNo.value())
                .query((row, n) -> new FileObjection(
                        cipher.decrypt(row.getString(1)),
                        cipher.decrypt(row.getString(2)),
                        cipher.decrypt(row.getString(3))))
                .optional();
    }

    Optional<String> publisher(CaseNo caseNo, String id) {
        return jdbc.sql("select n.publisher from public_objection o join public_notice n on n.id = o.notice_id"
                        + " where o.id = ? and n.case_no = ?")
                .params(id, caseNo.value())
                .query(String.class)
                .optional();
    }

    /** True for the first. */
    boolean examine(
            String objectionId,
            ObjectionOutcome outcome,
            @Nullable String finding,
            @Nullable String clause,
            @Nullable String personName,
            LocalDateTime at) {
        return jdbc.sql("update public_objection set outcome = ?, finding = ?, clause = ?, examined_by_name = ?,"
                                + " examined_at = ?, applied = ? where id = ? and examined_at is null")
                        .params(Arrays.<@Nullable Object>asList(
                                outcome.name(),
                                finding,
                                clause,
                                personName,
                                at.truncatedTo(ChronoUnit.MILLIS),
                                outcome != ObjectionOutcome.PARTLY_UPHELD,
                                objectionId))
                        .update()
                == 1;
    }

    /** The task of an objection that was upheld in part and whose persons are still to be taken out. */
    Optional<String> pendingTask(CaseNo caseNo) {
        return jdbc.sql("select o.task_id from public_objection o join public_notice n on n.id = o.notice_id"
                        + " where n.case_no = ? and o.applied = false and o.outcome = 'PARTLY_UPHELD'")
                .param(caseNo.value())
                .query(String.class)
                .optional();
    }

    void applied(String taskId) {
        jdbc.sql("update public_objection set applied = true where task_id = ?")
                .param(taskId)
                .update();
    }

    /** The persons named, those to be taken out or those to be put back. */
    List<String> persons(String objectionId, boolean excluded) {
        return jdbc.sql("select row_id from objection_person where objection_id = ? and excluded = ? order by row_id")
                .params(objectionId, excluded)
                .query(String.class)
                .list();
    }

    void name(String objectionId, List<String> exclude, List<String> restore) {
        jdbc.sql("delete from objection_person where objection_id = ?")
                .param(objectionId)
                .update();
        insert(objectionId, exclude, true);
        insert(objectionId, restore, false);
    }

    private void insert(String objectionId, List<String> rows, boolean excluded) {
        rows.forEach(row -> jdbc.sql("insert into objection_person (objection_id, row_id, excluded) values (?, ?, ?)")
                .params(objectionId, row, excluded)
                .update());
    }

    private static String random() {
        StringBuilder text = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
