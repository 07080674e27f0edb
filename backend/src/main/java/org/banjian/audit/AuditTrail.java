package org.banjian.audit;

import java.util.List;
import java.util.Map;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The append-only, hash-chained trail 操作留痕. */
@Service
public class AuditTrail {

    AuditTrail() {}

    /** Appends within the caller's transaction (there must be one); call it last, because entries are chained one after another. */
    public void append(
            AuditActor who,
            String action,
            String objectType,
            String objectId,
            @Nullable CaseNo caseNo,
            Map<String, ?> detail) {
        throw new UnsupportedOperationException();
    }

    public ChainReport verify() {
        throw new UnsupportedOperationException();
    }

    public List<AuditEntryView> entriesOf(CaseNo caseNo) {
        throw new UnsupportedOperationException();
    }
}
