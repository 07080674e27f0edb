package org.banjian.benefits.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banjian.benefits.internal.Reservation.Refused;
import org.banjian.calendar.LegalClock;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of benefits 人员享受台账. The limits stand in the database: a certificate is held under a unique key, the times of a person and
 * year by a conditional update of a counter row. What other cases have reserved or been paid counts, the case's own reservation does not; a
 * release frees. Every method works in the caller's transaction.
 */
@Component
class BenefitRegister {

    static final String CERTIFICATE_ALREADY_USED = "CERTIFICATE_ALREADY_USED";
    static final String PERSON_LIMIT_REACHED = "PERSON_LIMIT_REACHED";

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final LegalClock clock;

    BenefitRegister(JdbcClient jdbc, LegalClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Held(String id, String personIndex, int year, String programme) {}

    /**
     * Puts these in the place of what the case has reserved so far. Locks are taken in one order over all cases: certificates, then persons.
     *
     * @param yearLimit how many times a year a person may benefit from the programme; null for no limit
     * @return those for whom nothing could be reserved
     */
    List<Refused> reserve(
            String programme, CaseNo caseNo, int year, @Nullable Integer yearLimit, Collection<Reservation> wanted) {
        release(caseNo);
        List<Refused> refused = new ArrayList<>();
        Map<String, String> held = new LinkedHashMap<>();
        wanted.stream()
                .sorted(Comparator.comparing(
                                (Reservation one) -> one.uniqueCertificate() == null ? "" : one.uniqueCertificate())
                        .thenComparing(Reservation::rowId))
                .forEach(one -> {
                    String id = insert(programme, caseNo, year, one);
                    if (id == null) {
                        refused.add(new Refused(one.rowId(), CERTIFICATE_ALREADY_USED, holder(programme, one)));
                    } else {
                        held.put(one.rowId(), id);
                    }
                });
        wanted.stream()
                .filter(one -> held.containsKey(one.rowId()))
                .sorted(Comparator.comparing(Reservation::personIndex).thenComparing(Reservation::rowId))
                .forEach(one -> {
                    if (!count(programme, one.personIndex(), year, yearLimit)) {
                        String id = held.get(one.rowId());
                        jdbc.sql("delete from benefit where id = ?").param(id).update();
                        refused.add(new Refused(
                                one.rowId(),
                                PERSON_LIMIT_REACHED,
                                lastCase(programme, caseNo, one.personIndex(), year)));
                    }
                });
        return refused;
    }

    private @Nullable String insert(String programme, CaseNo caseNo, int year, Reservation one) {
        String id = UUID.randomUUID().toString();
        String certificate = one.uniqueCertificate();
        try {
            jdbc.sql("insert into benefit (id, programme, case_no, row_id, person_index, unique_certificate,"
                            + " benefit_year, training_type, level_no, amount, state, reserved_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?)")
                    .params(Arrays.<@Nullable Object>asList(
                            id,
                            programme,
                            caseNo.value(),
                            one.rowId(),
                            one.personIndex(),
                            certificate == null ? null : programme + "/" + certificate,
                            year,
                            one.trainingType(),
                            one.level(),
                            one.amount().amount(),
                            Timestamp.valueOf(clock.now())))
                    .update();
            return id;
        } catch (DuplicateKeyException heldAlready) {
            if (certificate == null) {
                throw heldAlready;
            }
            return null;
        }
    }

    /** Takes one of the person's times of the year; false when none is left. */
    private boolean count(String programme, String personIndex, int year, @Nullable Integer yearLimit) {
        int limit = yearLimit == null ? Integer.MAX_VALUE : yearLimit;
        if (counted(programme, personIndex, year, limit)) {
            return true;
        }
        if (limit < 1) {
            return false;
        }
        try {
            jdbc.sql("insert into benefit_counter (programme, person_index, benefit_year, held) values (?, ?, ?, 1)")
                    .params(programme, personIndex, year)
                    .update();
            return true;
        } catch (DuplicateKeyException thereIsOne) {
            return counted(programme, personIndex, year, limit);
        }
    }

    private boolean counted(String programme, String personIndex, int year, int limit) {
        return jdbc.sql("update benefit_counter set held = held + 1"
                                + " where programme = ? and person_index = ? and benefit_year = ? and held < ?")
                        .params(programme, personIndex, year, limit)
                        .update()
                == 1;
    }

    /** Frees everything that the case has reserved; what was paid stays. */
    int release(CaseNo caseNo) {
        return release(
                "select id, person_index, benefit_year, programme from benefit where case_no = ? and state = 'RESERVED'"
                        + " order by person_index, id",
                caseNo.value());
    }

    /** Frees one person's reservation. */
    int release(CaseNo caseNo, String rowId) {
        return release(
                "select id, person_index, benefit_year, programme from benefit where case_no = ? and row_id = ?"
                        + " and state = 'RESERVED' order by person_index, id",
                caseNo.value(),
                rowId);
    }

    private int release(String select, Object... params) {
        List<Held> rows = jdbc.sql(select)
                .params(params)
                .query((row, n) -> new Held(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
        int released = 0;
        for (Held one : rows) {
            boolean moved = jdbc.sql("update benefit set state = 'RELEASED', settled_at = ?"
                                    + " where id = ? and state = 'RESERVED'")
                            .params(Timestamp.valueOf(clock.now()), one.id())
                            .update()
                    == 1;
            if (moved) {
                released++;
                jdbc.sql("update benefit_counter set held = held - 1"
                                + " where programme = ? and person_index = ? and benefit_year = ?")
                        .params(one.programme(), one.personIndex(), one.year())
                        .update();
            }
        }
        return released;
    }

    /** What is reserved is paid now. @return how many persons */
    int pay(CaseNo caseNo) {
        return jdbc.sql("update benefit set state = 'PAID', settled_at = ? where case_no = ? and state = 'RESERVED'")
                .params(Timestamp.valueOf(clock.now()), caseNo.value())
                .update();
    }

    /** State by row of the roster; released ones only where nothing newer stands. */
    Map<String, String> states(CaseNo caseNo) {
        Map<String, String> states = new HashMap<>();
        jdbc.sql("select row_id, state from benefit where case_no = ? order by reserved_at")
                .param(caseNo.value())
                .query(row -> {
                    states.merge(
                            row.getString(1),
                            row.getString(2),
                            (before, now) -> now.equals("RELEASED") && !before.equals("RELEASED") ? before : now);
                });
        return states;
    }

    /** Which of the certificates other cases of the programme hold. */
    Set<String> heldElsewhere(String programme, CaseNo caseNo, Collection<String> certificateIndexes) {
        Set<String> used = new HashSet<>();
        for (List<String> chunk : chunks(certificateIndexes)) {
            jdbc.sql("select held_certificate from benefit where held_certificate in (:keys) and case_no <> :case")
                    .param(
                            "keys",
                            chunk.stream().map(index -> programme + "/" + index).toList())
                    .param("case", caseNo.value())
                    .query(String.class)
                    .list()
                    .forEach(key -> used.add(key.substring(programme.length() + 1)));
        }
        return used;
    }

    /** How many benefits of the year each person holds in other cases of the programme; persons without any are left out. */
    Map<String, Integer> elsewhere(String programme, CaseNo caseNo, int year, Collection<String> personIndexes) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> chunk : chunks(personIndexes)) {
            jdbc.sql("select person_index, count(*) from benefit where person_index in (:persons)"
                            + " and programme = :programme and benefit_year = :year and state <> 'RELEASED'"
                            + " and case_no <> :case group by person_index")
                    .param("persons", chunk)
                    .param("programme", programme)
                    .param("year", year)
                    .param("case", caseNo.value())
                    .query(row -> {
                        counts.put(row.getString(1), row.getInt(2));
                    });
        }
        return counts;
    }

    private @Nullable String holder(String programme, Reservation one) {
        return jdbc.sql("select case_no from benefit where held_certificate = ?")
                .param(programme + "/" + one.uniqueCertificate())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private @Nullable String lastCase(String programme, CaseNo caseNo, String personIndex, int year) {
        return jdbc.sql("select case_no from benefit where person_index = ? and programme = ? and benefit_year = ?"
                        + " and state <> 'RELEASED' and case_no <> ? order by reserved_at desc limit 1")
                .params(personIndex, programme, year, caseNo.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static List<List<String>> chunks(Collection<String> keys) {
        List<String> distinct = keys.stream().distinct().toList();
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            chunks.add(distinct.subList(from, Math.min(from + CHUNK, distinct.size())));
        }
        return chunks;
    }
}
