package org.banjian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An entry as it stands in the table, with the hash stored beside it. */
record StoredEntry(AuditEntry entry, String hash) {

    static StoredEntry read(ResultSet row, int number) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getLong("seq"),
                row.getObject("happened_at", LocalDateTime.class),
                new AuditActor(
                        row.getString("person_id"),
                        row.getString("person_name"),
                        row.getString("acting_role"),
                        row.getString("unit_name")),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("case_no"),
                row.getString("detail"),
                row.getString("previous_hash"));
        return new StoredEntry(entry, row.getString("entry_hash"));
    }

    /** Why this entry does not continue the chain, or null. */
    @Nullable
    String brokenAfter(ChainLink before, CanonicalJson json) {
        if (entry.seq() != before.seq() + 1) {
            return "第 " + (before.seq() + 1) + " 条记录缺失。";
        }
        if (!entry.previousHash().equals(before.hash())) {
            return "第 " + entry.seq() + " 条记录与前一条的摘要不衔接。";
        }
        if (!entry.hash(json).equals(hash)) {
            return "第 " + entry.seq() + " 条记录的内容与摘要不符，已被改动。";
        }
        return null;
    }
}
