package org.banjian.notices.internal;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.banjian.calendar.LegalClock;
import org.banjian.notices.FileObjection;
import org.banjian.notices.ObjectionView;
import org.banjian.shared.CaseNo;
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

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final LegalClock clock;

    ObjectionBook(JdbcClient jdbc, PersonalDataCipher cipher, LegalClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
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
        return jdbc.sql("select id, receipt_no, received_at, name, contact, facts, finding, examined_by_name,"
                        + " examined_at from public_objection where notice_id = ? order by received_at, id")
                .param(noticeId)
                .query((row, n) -> new ObjectionView(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDateTime.class)
                                .atZone(LegalClock.ZONE)
                                .toOffsetDateTime(),
                        cipher.decrypt(row.getString(4)),
                        PersonalNumbers.masked(cipher.decrypt(row.getString(5))),
                        PersonalNumbers.masked(cipher.decrypt(row.getString(6))),
                        row.getString(7),
                        row.getString(8),
                        time(row.getObject(9, LocalDateTime.class))))
                .list();
    }

    private static @Nullable OffsetDateTime time(@Nullable LocalDateTime wall) {
        return wall == null ? null : wall.atZone(LegalClock.ZONE).toOffsetDateTime();
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
    boolean examine(String objectionId, String finding, String personName) {
        return jdbc.sql("update public_objection set finding = ?, examined_by_name = ?, examined_at = ?"
                                + " where id = ? and examined_at is null")
                        .params(finding, personName, clock.now().truncatedTo(ChronoUnit.MILLIS), objectionId)
                        .update()
                == 1;
    }

    private static String random() {
        StringBuilder text = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
