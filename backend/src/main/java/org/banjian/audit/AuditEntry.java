package org.banjian.audit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One entry before it is stored 留痕记录; {@code detail} is canonical JSON and {@code at} has milliseconds. */
record AuditEntry(
        long seq,
        LocalDateTime at,
        AuditActor who,
        String action,
        String objectType,
        String objectId,
        @Nullable String caseNo,
        String detail,
        String previousHash) {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    /** SM3 over all fields and the hash of the entry before, as 64 hexadecimal digits. */
    String hash(CanonicalJson json) {
        return Digests.sm3(json.write(Arrays.asList(
                seq,
                AT.format(at),
                who.personId(),
                who.personName(),
                who.role(),
                who.unit(),
                action,
                objectType,
                objectId,
                caseNo,
                detail,
                previousHash)));
    }

    AuditEntryView view(CanonicalJson json) {
        return new AuditEntryView(
                seq,
                at.atZone(LEGAL_ZONE).toOffsetDateTime(),
                who.personName(),
                who.role(),
                who.unit(),
                action,
                objectType,
                objectId,
                caseNo,
                json.readObject(detail));
    }
}
