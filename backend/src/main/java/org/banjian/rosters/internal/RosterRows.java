package org.banjian.rosters.internal;

import java.util.List;
import java.util.Optional;
import org.banjian.rosters.RosterCounts;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of persons on rosters, read in pages. */
@Component
class RosterRows {

    /** Rows that are in memory at a time while a roster is read through. */
    static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final RowSeal seal;

    RosterRows(JdbcClient jdbc, RowSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** A page in the order of classes and seq; the first page comes after {@link Place#START}. */
    List<StoredRow> page(CaseNo caseNo, @Nullable String classId, Place after, int limit) {
        return jdbc.sql("select " + StoredRow.COLUMNS
                        + " from roster_row where case_no = :caseNo and state <> 'REMOVED'"
                        + (classId == null
                                ? " and (class_id > :afterClass or (class_id = :afterClass and (seq > :afterSeq or (seq = :afterSeq and id > :afterId))))"
                                : " and class_id = :classId and (seq > :afterSeq or (seq = :afterSeq and id > :afterId))")
                        + " order by class_id, seq, id limit " + limit)
                .param("caseNo", caseNo.value())
                .param("classId", classId)
                .param("afterClass", after.classId())
                .param("afterSeq", after.seq())
                .param("afterId", after.id())
                .query((row, n) -> StoredRow.of(row, seal))
                .list();
    }

    /** Persons of the class whom a file does not name. */
    List<StoredRow> notIn(Import one, Place after, int limit) {
        return jdbc.sql("select " + StoredRow.COLUMNS
                        + " from roster_row where case_no = :caseNo and class_id = :classId"
                        + " and state <> 'REMOVED' and (seq > :afterSeq or (seq = :afterSeq and id > :afterId))"
                        + " and not exists (select 1 from roster_import_row i where i.import_id = :import"
                        + " and i.person_index = roster_row.person_index) order by seq, id limit " + limit)
                .param("caseNo", one.caseNo().value())
                .param("classId", one.classId())
                .param("afterSeq", after.seq())
                .param("afterId", after.id())
                .param("import", one.id())
                .query((row, n) -> StoredRow.of(row, seal))
                .list();
    }

    Optional<StoredRow> find(String id) {
        return jdbc.sql("select " + StoredRow.COLUMNS + " from roster_row where id = ? and state <> 'REMOVED'")
                .param(id)
                .query((row, n) -> StoredRow.of(row, seal))
                .optional();
    }

    /** Also a person who was taken off. */
    Optional<StoredRow> ofPerson(CaseNo caseNo, String personIndex) {
        return jdbc.sql("select " + StoredRow.COLUMNS + " from roster_row where case_no = ? and person_index = ?")
                .params(caseNo.value(), personIndex)
                .query((row, n) -> StoredRow.of(row, seal))
                .optional();
    }

    /** Id of another person of the case with that certificate. */
    Optional<String> otherWithCertificate(CaseNo caseNo, String certificateIndex, String exceptRowId) {
        return jdbc.sql(
                        "select id from roster_row where case_no = ? and certificate_index = ? and id <> ? and state = 'ACTIVE'"
                                + " limit 1")
                .params(caseNo.value(), certificateIndex, exceptRowId)
                .query(String.class)
                .optional();
    }

    RosterCounts counts(CaseNo caseNo, @Nullable String classId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(case when state = 'ACTIVE' then 1 else 0 end), 0) active,
                          coalesce(sum(case when state = 'ACTIVE' and training_type = 'GRADED' then 1 else 0 end), 0) graded,
                          coalesce(sum(case when state = 'ACTIVE' and training_type = 'GRADED' and certificate_index is null then 1 else 0 end), 0)
                            without_certificate,
                          coalesce(sum(case when state = 'ACTIVE' and certificate_index is not null then 1 else 0 end), 0) with_certificate,
                          coalesce(sum(case when state = 'ACTIVE' and training_type = 'GRADED' and (level is null or level = 0) then 1 else 0 end),
                            0) level_missing,
                          coalesce(sum(case when state = 'ACTIVE' and contract_checked = false then 1 else 0 end), 0) unchecked,
                          coalesce(sum(case when state = 'EXCLUDED' then 1 else 0 end), 0) excluded,
                          coalesce(sum(case when state = 'ACTIVE' and certificate_index is not null and level = 1 then 1 else 0 end), 0) l1,
                          coalesce(sum(case when state = 'ACTIVE' and certificate_index is not null and level = 2 then 1 else 0 end), 0) l2,
                          coalesce(sum(case when state = 'ACTIVE' and certificate_index is not null and level = 3 then 1 else 0 end), 0) l3,
                          coalesce(sum(case when state = 'ACTIVE' and certificate_index is not null and level = 4 then 1 else 0 end), 0) l4,
                          coalesce(sum(case when state = 'ACTIVE' and certificate_index is not null and level = 5 then 1 else 0 end), 0) l5
                        from roster_row where case_no = :caseNo
                        """
                                + (classId == null ? "" : " and class_id = :classId"))
                .param("caseNo", caseNo.value())
                .param("classId", classId)
                .query((row, n) -> new RosterCounts(
                        row.getInt("active"),
                        row.getInt("graded"),
                        row.getInt("active") - row.getInt("graded"),
                        row.getInt("with_certificate"),
                        row.getInt("without_certificate"),
                        row.getInt("level_missing"),
                        row.getInt("unchecked"),
                        row.getInt("excluded"),
                        java.util.Map.of(
                                "level1", row.getInt("l1"),
                                "level2", row.getInt("l2"),
                                "level3", row.getInt("l3"),
                                "level4", row.getInt("l4"),
                                "level5", row.getInt("l5"))))
                .single();
    }

    /** Where a page ended. */
    record Place(String classId, int seq, String id) {
        static final Place START = new Place("", -1, "");

        static Place of(StoredRow row) {
            return new Place(row.classId(), row.seq(), row.id());
        }
    }
}
