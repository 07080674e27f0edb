package org.banjian.rosters.internal;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.rosters.CellFinding;
import org.banjian.rosters.CheckContracts;
import org.banjian.rosters.SaveRosterRow;
import org.banjian.rosters.sheet.Cell;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.Feel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single persons written by hand 逐人维护; the same checks as for a file. The caller holds the roster in a transaction. */
@Component
class RowEditing {

    private final JdbcClient jdbc;
    private final RosterRows rows;
    private final RowSeal seal;
    private final Feel feel;
    private final LegalClock clock;

    RowEditing(JdbcClient jdbc, RosterRows rows, RowSeal seal, Feel feel, LegalClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.seal = seal;
        this.feel = feel;
        this.clock = clock;
    }

    /** Id of the person, who keeps the one he had if he was on the roster before. */
    String add(Actor actor, CaseRoster roster, String classId, SaveRosterRow command) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        ImportDesk.merge(roster, cells, command.values());
        CheckedRow row = checked(roster, classId, cells, null);
        String person = seal.person(Objects.requireNonNull(row.idNumber()));
        Optional<StoredRow> before = rows.ofPerson(roster.caseNo(), person);
        int seq = jdbc.sql("select coalesce(max(seq), 0) + 1 from roster_row where case_no = ? and class_id = ?")
                .params(roster.caseNo().value(), classId)
                .query(Integer.class)
                .single();
        if (before.isPresent()) {
            write(actor, before.get().id(), classId, seq, person, row);
            return before.get().id();
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into roster_row (id, case_no, class_id, seq, person_index, certificate_index, content_index, data, training_type,
                          level, attended_hours, contract_checked, state, version, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, false, 'ACTIVE', 1, ?, ?)
                        """)
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        roster.caseNo().value(),
                        classId,
                        seq,
                        person,
                        seal.certificate(row.values().get(StoredRow.CERTIFICATE)),
                        seal.content(row.values(), row.trainingType(), row.level()),
                        seal.close(row.values()),
                        row.trainingType(),
                        row.level(),
                        clock.now(),
                        actor.personId()))
                .update();
        return id;
    }

    void change(Actor actor, CaseRoster roster, String classId, String rowId, SaveRosterRow command) {
        StoredRow stored = stored(roster.caseNo(), classId, rowId);
        if (command.version() == null || command.version() != stored.version()) {
            throw Refusal.conflict("VERSION_CONFLICT", "这一行刚被别人修改过，您的修改没有保存。请刷新花名册，看过新的内容再修改。");
        }
        Map<String, Cell> cells = RowViews.typed(stored.values());
        ImportDesk.merge(roster, cells, command.values());
        CheckedRow row = checked(roster, classId, cells, rowId);
        String person = seal.person(Objects.requireNonNull(row.idNumber()));
        if (!person.equals(stored.personIndex())) {
            rows.ofPerson(roster.caseNo(), person).ifPresent(gone -> free(gone.id()));
        }
        write(actor, rowId, classId, stored.seq(), person, row);
    }

    /** A person who was taken off gives his number back. */
    private void free(String rowId) {
        jdbc.sql("delete from roster_row where id = ? and state = 'REMOVED'")
                .param(rowId)
                .update();
    }

    private void write(Actor actor, String id, String classId, int seq, String person, CheckedRow row) {
        jdbc.sql(
                        "update roster_row set contract_checked = case when person_index = ? then contract_checked else false end,"
                                + " class_id = ?, seq = ?, person_index = ?, certificate_index = ?, content_index = ?, data = ?,"
                                + " training_type = ?, level = ?, state = case when state = 'REMOVED' then 'ACTIVE' else state end,"
                                + " version = version + 1, changed_at = ?, changed_by = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(
                        person, // first: the old number is compared before the new one is set
                        classId,
                        seq,
                        person,
                        seal.certificate(row.values().get(StoredRow.CERTIFICATE)),
                        seal.content(row.values(), row.trainingType(), row.level()),
                        seal.close(row.values()),
                        row.trainingType(),
                        row.level(),
                        clock.now(),
                        actor.personId(),
                        id))
                .update();
    }

    void remove(Actor actor, CaseNo caseNo, String classId, String rowId) {
        stored(caseNo, classId, rowId);
        LocalDateTime now = clock.now();
        jdbc.sql(
                        "update roster_row set state = 'REMOVED', version = version + 1, changed_at = ?, changed_by = ? where id = ?")
                .params(now, actor.personId(), rowId)
                .update();
    }

    StoredRow stored(CaseNo caseNo, String classId, String rowId) {
        return rows.find(rowId)
                .filter(row -> row.caseNo().equals(caseNo) && row.classId().equals(classId))
                .orElseThrow(Refusal::notFound);
    }

    /** @param rowId the row itself; null for a new one */
    private CheckedRow checked(CaseRoster roster, String classId, Map<String, Cell> cells, @Nullable String rowId) {
        CheckedRow row = roster.check(classId, feel, clock.today()).check(cells);
        if (row.idNumber() != null) {
            rows.ofPerson(roster.caseNo(), seal.person(row.idNumber()))
                    .filter(other -> !other.id().equals(rowId) && !other.state().equals(StoredRow.REMOVED))
                    .ifPresent(other -> row.findings()
                            .add(Finding.error(
                                    Finding.DUPLICATE_PERSON, StoredRow.ID_NUMBER, "class:" + other.classId())));
        }
        String certificate = seal.certificate(row.values().get(StoredRow.CERTIFICATE));
        if (certificate != null
                && rows.otherWithCertificate(roster.caseNo(), certificate, rowId == null ? "" : rowId)
                        .isPresent()) {
            row.findings().add(Finding.error(Finding.CERTIFICATE_DUPLICATE, StoredRow.CERTIFICATE, ""));
        }
        refuse(roster, row);
        return row;
    }

    private static void refuse(CaseRoster roster, CheckedRow row) {
        List<CellFinding> errors = row.findings().stream()
                .filter(Finding::isError)
                .map(roster.texts()::view)
                .toList();
        if (!errors.isEmpty()) {
            throw new Refusal(
                    422,
                    "ROSTER_ROW_INVALID",
                    "这一行没有保存：" + errors.get(0).message()
                            + (errors.get(0).remedy() == null
                                    ? ""
                                    : errors.get(0).remedy()),
                    errors.get(0).clause(),
                    errors.stream()
                            .map(it -> new Violation(
                                    it.code(), it.message(), it.clause(), it.column(), null, it.title(), it.remedy()))
                            .toList(),
                    Map.of());
        }
    }

    int checkContracts(CaseNo caseNo, CheckContracts command) {
        if (command.all()) {
            return jdbc.sql(
                            "update roster_row set contract_checked = ?, version = version + 1 where case_no = ? and state = 'ACTIVE'"
                                    + " and contract_checked <> ?")
                    .params(command.checked(), caseNo.value(), command.checked())
                    .update();
        }
        int done = 0;
        for (String rowId : command.rowIds()) {
            int found = jdbc.sql(
                            "update roster_row set contract_checked = ?, version = version + 1 where id = ? and case_no = ?"
                                    + " and state <> 'REMOVED'")
                    .params(command.checked(), rowId, caseNo.value())
                    .update();
            if (found == 0) {
                throw Refusal.notFound();
            }
            done += found;
        }
        return done;
    }
}
