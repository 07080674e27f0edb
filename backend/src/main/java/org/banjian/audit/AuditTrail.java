package org.banjian.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only, hash-chained trail 操作留痕. */
@Service
public class AuditTrail {

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final ObjectProvider<EntityManager> entityManager;
    private final CanonicalJson json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, ObjectProvider<EntityManager> entityManager, CanonicalJson json, Clock clock) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Appends within the caller's transaction (there must be one); call it last, because the chain row stays locked until the end of the
     * transaction and entries are chained one after another.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            AuditActor who,
            String action,
            String objectType,
            String objectId,
            @Nullable CaseNo caseNo,
            Map<String, ?> detail) {
        // business rows first, the chain row last: every transaction takes its locks in this order
        entityManager.ifAvailable(EntityManager::flush);
        ChainLink last = jdbc.sql("select last_seq, last_hash from audit_chain where id = 1 for update")
                .query((row, n) -> new ChainLink(row.getLong(1), row.getString(2)))
                .single();
        AuditEntry entry = new AuditEntry(
                last.seq() + 1,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
                who,
                action,
                objectType,
                objectId,
                caseNo == null ? null : caseNo.value(),
                json.write(detail),
                last.hash());
        String hash = entry.hash(json);
        insert(entry, hash);
        jdbc.sql("update audit_chain set last_seq = ?, last_hash = ? where id = 1")
                .params(entry.seq(), hash)
                .update();
    }

    private void insert(AuditEntry entry, String hash) {
        jdbc.sql(
                        """
                        insert into audit_entry (seq, happened_at, person_id, person_name, acting_role, unit_name, action,
                          object_type, object_id, case_no, detail, previous_hash, entry_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        entry.seq(),
                        entry.at(),
                        entry.who().personId(),
                        entry.who().personName(),
                        entry.who().role(),
                        entry.who().unit(),
                        entry.action(),
                        entry.objectType(),
                        entry.objectId(),
                        entry.caseNo(),
                        entry.detail(),
                        entry.previousHash(),
                        hash))
                .update();
    }

    /** Recomputes every hash from the first entry on and compares the end of the chain with the chain row. */
    @Transactional(readOnly = true)
    public ChainReport verify() {
        ChainLink end = jdbc.sql("select last_seq, last_hash from audit_chain where id = 1")
                .query((row, n) -> new ChainLink(row.getLong(1), row.getString(2)))
                .single();
        ChainLink expected = ChainLink.FIRST;
        while (true) {
            List<StoredEntry> page = jdbc.sql("select * from audit_entry where seq > ? order by seq limit " + PAGE)
                    .param(expected.seq())
                    .query(StoredEntry::read)
                    .list();
            for (StoredEntry stored : page) {
                String broken = stored.brokenAfter(expected, json);
                if (broken != null) {
                    return new ChainReport(false, end.seq(), expected.seq() + 1, broken);
                }
                expected = new ChainLink(stored.entry().seq(), stored.hash());
            }
            if (page.size() < PAGE) {
                break;
            }
        }
        if (expected.seq() < end.seq()) {
            return new ChainReport(false, end.seq(), expected.seq() + 1, "链尾的记录被删除。");
        }
        if (expected.seq() > end.seq() || !expected.hash().equals(end.hash())) {
            return new ChainReport(false, end.seq(), expected.seq(), "链尾与链表登记的末条不一致。");
        }
        return new ChainReport(true, end.seq(), null, null);
    }

    @Transactional(readOnly = true)
    public List<AuditEntryView> entriesOf(CaseNo caseNo) {
        return jdbc
                .sql("select * from audit_entry where case_no = ? order by seq")
                .param(caseNo.value())
                .query(StoredEntry::read)
                .list()
                .stream()
                .map(stored -> stored.entry().view(json))
                .toList();
    }

    /** The newest entries, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntryView> newest(int count) {
        return jdbc
                .sql("select * from audit_entry order by seq desc limit ?")
                .param(count)
                .query(StoredEntry::read)
                .list()
                .stream()
                .map(stored -> stored.entry().view(json))
                .toList();
    }
}
