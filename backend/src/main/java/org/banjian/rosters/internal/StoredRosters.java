package org.banjian.rosters.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.rosters.RosterCounts;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.rosters.internal.RosterRows.Place;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredRosters implements Rosters {

    private final JdbcClient jdbc;
    private final RosterRows rows;
    private final RosterHeads heads;
    private final RowSeal seal;
    private final Actors actors;
    private final AuditTrail trail;
    private final LegalClock clock;

    StoredRosters(
            JdbcClient jdbc,
            RosterRows rows,
            RosterHeads heads,
            RowSeal seal,
            Actors actors,
            AuditTrail trail,
            LegalClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.heads = heads;
        this.seal = seal;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<RosterRow> rows(CaseNo caseNo) {
        List<RosterRow> all = new ArrayList<>();
        stream(caseNo, all::add);
        return all;
    }

    @Override
    public List<RosterRow> rows(CaseNo caseNo, String classId) {
        List<RosterRow> all = new ArrayList<>();
        through(caseNo, classId, all::add);
        return all;
    }

    @Override
    public void stream(CaseNo caseNo, Consumer<RosterRow> each) {
        through(caseNo, null, each);
    }

    private void through(CaseNo caseNo, @Nullable String classId, Consumer<RosterRow> each) {
        Place place = Place.START;
        List<StoredRow> page;
        do {
            page = rows.page(caseNo, classId, place, RosterRows.PAGE);
            for (StoredRow row : page) {
                each.accept(row.person());
                place = Place.of(row);
            }
        } while (page.size() == RosterRows.PAGE);
    }

    @Override
    public Optional<RosterRow> row(String rowId) {
        return rows.find(rowId).map(StoredRow::person);
    }

    @Override
    public String personIndex(String rowId) {
        return rows.find(rowId).orElseThrow(Refusal::notFound).personIndex();
    }

    @Override
    public RosterCounts counts(CaseNo caseNo) {
        return rows.counts(caseNo, null);
    }

    @Override
    public RosterCounts counts(CaseNo caseNo, String classId) {
        return rows.counts(caseNo, classId);
    }

    @Override
    @Transactional
    public void putAttendedHours(CaseNo caseNo, Map<String, BigDecimal> hoursByRowId) {
        heads.lock(caseNo);
        hoursByRowId.forEach((rowId, hours) -> changed(
                jdbc.sql("update roster_row set attended_hours = ?, version = version + 1 where id = ? and case_no = ?")
                        .params(hours, rowId, caseNo.value())
                        .update()));
        if (!hoursByRowId.isEmpty()) {
            heads.changed(caseNo);
        }
    }

    @Override
    @Transactional
    public void putCertificate(String rowId, String certificateNo, @Nullable Integer level) {
        CaseNo caseNo = rows.find(rowId).orElseThrow(Refusal::notFound).caseNo();
        heads.lock(caseNo);
        StoredRow row = rows.find(rowId).orElseThrow(Refusal::notFound);
        String number = certificateNo.strip();
        Map<String, String> values = new LinkedHashMap<>(row.values());
        if (number.isEmpty()) {
            values.remove(StoredRow.CERTIFICATE);
        } else {
            values.put(StoredRow.CERTIFICATE, number);
        }
        String index = seal.certificate(number);
        if (index != null && rows.otherWithCertificate(caseNo, index, rowId).isPresent()) {
            throw Refusal.unprocessable("CERTIFICATE_DUPLICATE", "这个证书编号已登记在本办件花名册的另一名人员名下。请核对证书原件后重新填写。", null);
        }
        Integer kept = level == null ? row.level() : level;
        jdbc.sql(
                        "update roster_row set data = ?, certificate_index = ?, content_index = ?, level = ?, version = version + 1"
                                + " where id = ?")
                .params(Arrays.<@Nullable Object>asList(
                        seal.close(values), index, seal.content(values, row.trainingType(), kept), kept, rowId))
                .update();
        heads.changed(caseNo);
    }

    @Override
    @Transactional
    public void putState(CaseNo caseNo, Collection<String> rowIds, RosterRow.State state) {
        heads.lock(caseNo);
        rowIds.forEach(rowId -> changed(jdbc.sql(
                        "update roster_row set state = ?, version = version + 1 where id = ? and case_no = ? and state <> 'REMOVED'")
                .params(state.name(), rowId, caseNo.value())
                .update()));
        if (!rowIds.isEmpty()) {
            heads.changed(caseNo);
        }
    }

    private static void changed(int count) {
        if (count == 0) {
            throw Refusal.notFound();
        }
    }

    @Override
    @Transactional
    public String snapshot(CaseNo caseNo) {
        int version = heads.lock(caseNo);
        Optional<String> same = jdbc.sql("select id from roster_snapshot where case_no = ? and roster_version = ?")
                .params(caseNo.value(), version)
                .query(String.class)
                .optional();
        if (same.isPresent()) {
            return same.get();
        }
        String id = UUID.randomUUID().toString();
        int count = jdbc.sql(
                        """
                        insert into roster_snapshot_row (snapshot_id, row_id, class_id, seq, data, training_type, level, attended_hours,
                          contract_checked, state)
                        select ?, id, class_id, seq, data, training_type, level, attended_hours, contract_checked, state
                        from roster_row where case_no = ? and state <> 'REMOVED'
                        """)
                .params(id, caseNo.value())
                .update();
        jdbc.sql(
                        "insert into roster_snapshot (id, case_no, roster_version, row_count, taken_at, taken_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseNo.value(),
                        version,
                        count,
                        LocalDateTime.now(clock),
                        actors.find().map(Actor::personId).orElse("SYSTEM"))
                .update();
        actors.find()
                .ifPresent(actor -> trail.append(
                        actor.auditActor(),
                        "ROSTER_FROZEN",
                        "rosterSnapshot",
                        id,
                        caseNo,
                        Map.of("version", version, "persons", count)));
        return id;
    }
}
