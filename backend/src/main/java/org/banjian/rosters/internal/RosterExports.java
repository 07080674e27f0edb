package org.banjian.rosters.internal;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.rosters.ExportView;
import org.banjian.rosters.Rosters;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Block exportRoster 导出花名册: the persons who count, in full, sealed in the case for the system of another authority. */
@Component
class RosterExports implements Block {

    private final JdbcClient jdbc;
    private final CaseRosters rosters;
    private final Rosters people;
    private final RosterSheets sheets;
    private final RowSeal seal;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final LegalClock clock;

    RosterExports(
            JdbcClient jdbc,
            CaseRosters rosters,
            Rosters people,
            RosterSheets sheets,
            RowSeal seal,
            CaseTimeline timeline,
            AuditTrail trail,
            LegalClock clock) {
        this.jdbc = jdbc;
        this.rosters = rosters;
        this.people = people;
        this.sheets = sheets;
        this.seal = seal;
        this.timeline = timeline;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exportRoster";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("clause");
    }

    @Override
    public void run(BlockCall call) {
        CaseRoster roster = rosters.require(call.caseNo());
        var bytes = new ByteArrayOutputStream();
        int persons = sheets.export(roster, each -> people.stream(call.caseNo(), each), bytes);
        byte[] content = bytes.toByteArray();
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into roster_export (id, case_no, element_id, persons, sha256, content, created_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        call.caseNo().value(),
                        call.elementId(),
                        persons,
                        sha256(content),
                        seal.text(Base64.getEncoder().encodeToString(content)),
                        clock.now())
                .update();
        timeline.add(
                call.caseNo(),
                "ROSTER_EXPORTED",
                null,
                "生成花名册导出文件，共 " + persons + " 人。",
                call.inputs().get("clause"));
    }

    List<ExportView> of(CaseNo caseNo) {
        return jdbc.sql(
                        "select id, persons, sha256, created_at from roster_export where case_no = ? order by created_at, id")
                .param(caseNo.value())
                .query((row, n) -> new ExportView(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getTimestamp(4)
                                .toLocalDateTime()
                                .atZone(LegalClock.ZONE)
                                .toOffsetDateTime()))
                .list();
    }

    /** The caller holds a transaction: no reading without its entry in the audit trail. */
    byte[] content(Actor actor, CaseNo caseNo, String id) {
        String closed = jdbc.sql("select content from roster_export where id = ? and case_no = ?")
                .params(id, caseNo.value())
                .query(String.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        byte[] content = Base64.getDecoder().decode(seal.textOf(closed));
        trail.append(
                actor.auditActor(),
                "ROSTER_EXPORT_READ",
                "rosterExport",
                id,
                caseNo,
                Map.of("sha256", sha256(content)));
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
