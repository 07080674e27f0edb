package org.banjian.training.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.training.CertificateKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates 证书 that people of a class obtained; numbers are sealed and found again by their blind index. */
@Component
class CertificateRows {

    /** A row of training_certificate, opened. */
    record Certificate(
            String rowId,
            String classId,
            String number,
            int level,
            CertificateKind kind,
            LocalDate issuedOn,
            String byName,
            LocalDateTime at) {

        /** Sentences, logs and debuggers see no number. */
        @Override
        public String toString() {
            return "Certificate[" + rowId + "]";
        }
    }

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    CertificateRows(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** By roster row. */
    Map<String, Certificate> of(CaseNo caseNo) {
        Map<String, Certificate> found = new LinkedHashMap<>();
        jdbc.sql("select * from training_certificate where case_no = ? order by registered_at, row_id")
                .param(caseNo.value())
                .query(this::row)
                .list()
                .forEach(certificate -> found.put(certificate.rowId(), certificate));
        return found;
    }

    /** How many people of each class have one. */
    Map<String, Integer> counts(CaseNo caseNo) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select class_id, count(*) as n from training_certificate where case_no = ? group by class_id")
                .param(caseNo.value())
                .query((ResultSet row) -> {
                    counts.put(row.getString("class_id"), row.getInt("n"));
                });
        return counts;
    }

    /** The roster row of this case that has the number already. */
    Optional<String> holder(CaseNo caseNo, String number) {
        return jdbc.sql("select row_id from training_certificate where case_no = ? and number_index = ?")
                .params(caseNo.value(), index(number))
                .query(String.class)
                .optional();
    }

    void remove(Collection<String> rowIds) {
        rowIds.forEach(rowId -> jdbc.sql("delete from training_certificate where row_id = ?")
                .param(rowId)
                .update());
    }

    void add(CaseNo caseNo, Certificate certificate) {
        jdbc.sql(
                        "insert into training_certificate (row_id, case_no, class_id, sealed_number, number_index, skill_level,"
                                + " kind, issued_on, registered_by_name, registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        certificate.rowId(),
                        caseNo.value(),
                        certificate.classId(),
                        cipher.encrypt(certificate.number()),
                        index(certificate.number()),
                        certificate.level(),
                        certificate.kind().name(),
                        certificate.issuedOn(),
                        certificate.byName(),
                        certificate.at())
                .update();
    }

    /** Capitals without blanks, full-width characters as the narrow ones: one number is one text. */
    static String normalised(String number) {
        return java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private String index(String number) {
        return cipher.blindIndex("cert:" + normalised(number));
    }

    private Certificate row(ResultSet row, int n) throws SQLException {
        return new Certificate(
                row.getString("row_id"),
                row.getString("class_id"),
                cipher.decrypt(row.getString("sealed_number")),
                row.getInt("skill_level"),
                CertificateKind.valueOf(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getString("registered_by_name"),
                row.getObject("registered_at", LocalDateTime.class));
    }
}
