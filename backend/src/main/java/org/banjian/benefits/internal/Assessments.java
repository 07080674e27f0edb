package org.banjian.benefits.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banjian.benefits.Entitlement.State;
import org.banjian.calendar.LegalClock;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Money;
import org.banjian.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored assessments 核算结果: only ever added; the newest of a case counts. */
@Component
class Assessments {

    /** How the newest reservation was asked for. */
    record Terms(int year, @Nullable Integer limit, boolean uniqueCertificate) {}

    /** The head of an assessment. */
    record Head(
            String id,
            CaseNo caseNo,
            int round,
            String decisionId,
            String decisionName,
            int decisionVersion,
            String packVersion,
            Money claimed,
            @Nullable Terms terms,
            LocalDateTime at) {}

    /** One person as stored, with what was decided since. */
    record Row(
            String rowId,
            int seq,
            String classId,
            String nameMasked,
            String idMasked,
            String personIndex,
            @Nullable String certificateIndex,
            @Nullable String trainingType,
            @Nullable Integer level,
            Money rate,
            @Nullable String reasonCode,
            @Nullable String blockedCode,
            @Nullable String refusedCode,
            @Nullable String holderCase,
            @Nullable String excludedCode,
            int ruleRow,
            String ruleText,
            List<String> clauses,
            String inputs,
            String findings) {

        State state() {
            return Group.state(rate, excludedCode, blockedCode, refusedCode);
        }

        Money payable() {
            return state() == State.PAYABLE ? rate : Money.ZERO;
        }

        /** Why the person counts zero. */
        @Nullable
        String why() {
            return switch (state()) {
                case PAYABLE -> null;
                case EXCLUDED -> excludedCode;
                case ZERO -> reasonCode;
                case BLOCKED -> blockedCode != null ? blockedCode : refusedCode;
            };
        }
    }

    private static final String SINCE =
            """
            from benefit_entitlement e
              left join benefit_exclusion x on x.case_no = :case and x.standing_row = e.row_id
              left join benefit_refusal r on r.case_no = :case and r.row_id = e.row_id
            where e.assessment_id = :assessment
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonalDataCipher cipher;
    private final BenefitJson json;
    private final LegalClock clock;

    Assessments(JdbcClient jdbc, JdbcTemplate batches, PersonalDataCipher cipher, BenefitJson json, LegalClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    void store(CaseNo caseNo, String packVersion, Assessment assessment) {
        String id = UUID.randomUUID().toString();
        int round = newest(caseNo).map(Head::round).orElse(0) + 1;
        jdbc.sql(
                        "insert into benefit_assessment (id, case_no, round_no, decision_id, decision_name, decision_version,"
                                + " ledger_decision_id, pack_version, claimed, assessed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        caseNo.value(),
                        round,
                        assessment.decisionId(),
                        assessment.decisionName(),
                        assessment.decisionVersion(),
                        assessment.ledgerId(),
                        packVersion,
                        assessment.claimed().amount(),
                        Timestamp.valueOf(clock.now())))
                .update();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Assessment.Person person : assessment.persons()) {
            rows.add(new @Nullable Object[] {
                UUID.randomUUID().toString(),
                id,
                person.rowId(),
                person.seq(),
                person.classId(),
                person.nameMasked(),
                person.idMasked(),
                person.personIndex(),
                person.certificateIndex(),
                person.trainingType(),
                person.level(),
                person.rate().amount(),
                person.reasonCode(),
                person.blockedCode(),
                person.ruleRow(),
                person.ruleText(),
                String.join(",", person.clauses()),
                cipher.encrypt(json.write(person.inputs())),
                json.write(person.findings())
            });
        }
        batches.batchUpdate(
                "insert into benefit_entitlement (id, assessment_id, row_id, seq, class_id, name_masked, id_masked,"
                        + " person_index, certificate_index, training_type, level_no, amount, reason_code, blocked_code,"
                        + " rule_row, rule_text, clauses, inputs, findings)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.sql("delete from benefit_refusal where case_no = ?")
                .param(caseNo.value())
                .update();
    }

    void reserved(CaseNo caseNo, Head head, Terms terms, List<Reservation.Refused> refused) {
        jdbc.sql(
                        "update benefit_assessment set reserved_year = ?, reserved_limit = ?, reserved_unique = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(
                        terms.year(), terms.limit(), terms.uniqueCertificate(), head.id()))
                .update();
        jdbc.sql("delete from benefit_refusal where case_no = ?")
                .param(caseNo.value())
                .update();
        for (Reservation.Refused one : refused) {
            jdbc.sql("insert into benefit_refusal (case_no, row_id, code, holder_case) values (?, ?, ?, ?)")
                    .params(Arrays.<@Nullable Object>asList(caseNo.value(), one.rowId(), one.code(), one.holderCase()))
                    .update();
        }
    }

    Optional<Head> newest(CaseNo caseNo) {
        return jdbc.sql("select * from benefit_assessment where case_no = ? order by round_no desc limit 1")
                .param(caseNo.value())
                .query(Assessments::head)
                .optional();
    }

    /** The newest assessment of every case, for the check of all amounts; after the case number, in its order. */
    List<Head> newestOfAll(String after, int limit) {
        return jdbc.sql("select a.* from benefit_assessment a join (select case_no, max(round_no) as newest"
                        + " from benefit_assessment group by case_no) n on n.case_no = a.case_no and n.newest = a.round_no"
                        + " where a.case_no > ? order by a.case_no limit ?")
                .params(after, limit)
                .query(Assessments::head)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        int year = row.getInt("reserved_year");
        Terms terms = row.wasNull()
                ? null
                : new Terms(year, integer(row, "reserved_limit"), row.getBoolean("reserved_unique"));
        return new Head(
                row.getString("id"),
                new CaseNo(row.getString("case_no")),
                row.getInt("round_no"),
                row.getString("decision_id"),
                row.getString("decision_name"),
                row.getInt("decision_version"),
                row.getString("pack_version"),
                new Money(row.getBigDecimal("claimed")),
                terms,
                row.getTimestamp("assessed_at").toLocalDateTime());
    }

    List<String> classIds(CaseNo caseNo) {
        return jdbc.sql(
                        "select distinct e.class_id from benefit_entitlement e"
                                + " join benefit_assessment a on a.id = e.assessment_id where a.case_no = ? and e.class_id is not null")
                .param(caseNo.value())
                .query(String.class)
                .list();
    }

    /** In the order of the roster. */
    List<Row> rows(Head head) {
        return jdbc.sql("select e.*, x.reason_code as excluded_code, r.code as refused_code, r.holder_case " + SINCE
                        + " order by e.class_id, e.seq, e.row_id")
                .param("case", head.caseNo().value())
                .param("assessment", head.id())
                .query(Assessments::row)
                .list();
    }

    Optional<Row> row(Head head, String rowId) {
        return jdbc.sql("select e.*, x.reason_code as excluded_code, r.code as refused_code, r.holder_case " + SINCE
                        + " and e.row_id = :row")
                .param("case", head.caseNo().value())
                .param("assessment", head.id())
                .param("row", rowId)
                .query(Assessments::row)
                .optional();
    }

    /** Paid groups first, by row of the table. */
    List<Group> groups(Head head) {
        List<Group> groups = jdbc.sql(
                        "select e.rule_row, e.rule_text, e.clauses, e.training_type, e.level_no, e.amount,"
                                + " e.reason_code, e.blocked_code, x.reason_code as excluded_code, r.code as refused_code,"
                                + " count(*) as persons " + SINCE
                                + " group by e.rule_row, e.rule_text, e.clauses, e.training_type, e.level_no, e.amount,"
                                + " e.reason_code, e.blocked_code, x.reason_code, r.code"
                                + " order by e.rule_row, x.reason_code, e.blocked_code, r.code, e.level_no")
                .param("case", head.caseNo().value())
                .param("assessment", head.id())
                .query(Assessments::group)
                .list();
        List<Group> sorted = new ArrayList<>(
                groups.stream().filter(group -> group.state() == State.PAYABLE).toList());
        groups.stream().filter(group -> group.state() != State.PAYABLE).forEach(sorted::add);
        return sorted;
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        Money rate = new Money(row.getBigDecimal("amount"));
        String excluded = row.getString("excluded_code");
        String blocked = row.getString("blocked_code");
        String refused = row.getString("refused_code");
        State state = Group.state(rate, excluded, blocked, refused);
        String why =
                switch (state) {
                    case PAYABLE -> null;
                    case EXCLUDED -> excluded;
                    case ZERO -> row.getString("reason_code");
                    case BLOCKED -> blocked != null ? blocked : refused;
                };
        return new Group(
                row.getInt("rule_row"),
                row.getString("rule_text"),
                list(row.getString("clauses")),
                row.getString("training_type"),
                integer(row, "level_no"),
                rate,
                state,
                why,
                row.getInt("persons"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("row_id"),
                row.getInt("seq"),
                row.getString("class_id"),
                row.getString("name_masked"),
                row.getString("id_masked"),
                row.getString("person_index"),
                row.getString("certificate_index"),
                row.getString("training_type"),
                integer(row, "level_no"),
                new Money(row.getBigDecimal("amount")),
                row.getString("reason_code"),
                row.getString("blocked_code"),
                row.getString("refused_code"),
                row.getString("holder_case"),
                row.getString("excluded_code"),
                row.getInt("rule_row"),
                row.getString("rule_text"),
                list(row.getString("clauses")),
                row.getString("inputs"),
                row.getString("findings"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
