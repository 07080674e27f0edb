package org.banjian.materials.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.cipher.ContentCipher;
import org.banjian.identity.cipher.ContentDamaged;
import org.banjian.materials.spi.ObjectStore;
import org.banjian.shared.PersonalDataCipher;
import org.springframework.stereotype.Component;

/** Kept bytes 存储对象: the object is safe first, its row comes with the transaction that uses it. */
@Component
public class SealedObjects {

    private final ObjectStore store;
    private final MaterialObjects rows;
    private final ContentCipher cipher;
    private final LegalClock clock;

    SealedObjects(ObjectStore store, MaterialObjects rows, PersonalDataCipher keys, LegalClock clock) {
        this.store = store;
        this.rows = rows;
        this.cipher = new ContentCipher(keys);
        this.clock = clock;
    }

    /** The same content of the same case, if it is kept already. */
    public Optional<MaterialObject> same(String caseNo, String sha256) {
        return rows.findFirstByCaseNoAndSha256OrderById(caseNo, sha256);
    }

    /** Puts the bytes away outside of any transaction and gives the row that is not stored yet. */
    public MaterialObject keep(String caseNo, String sha256, byte[] plain) {
        String id = UUID.randomUUID().toString();
        ContentCipher.Sealed sealed = cipher.seal(id, plain);
        store.put(id, sealed.content());
        return new MaterialObject(id, caseNo, sha256, plain.length, sealed.sealedKey(), clock.now());
    }

    public void saveRow(MaterialObject object) {
        rows.save(object);
    }

    /** The row goes with the caller's transaction; the bytes follow by {@link #discard} or the sweeper. */
    public void deleteRow(String objectId) {
        rows.deleteById(objectId);
    }

    /** For bytes whose row was never committed or is gone. */
    public void discard(String objectId) {
        store.remove(objectId);
    }

    /** @throws ObjectDamaged unless the bytes are exactly those that came in */
    public byte[] read(String objectId) {
        MaterialObject row = rows.findById(objectId).orElseThrow(() -> new ObjectDamaged(objectId, null));
        byte[] stored = store.get(objectId).orElseThrow(() -> new ObjectDamaged(objectId, null));
        byte[] plain;
        try {
            plain = cipher.open(objectId, stored, row.sealedKey());
        } catch (ContentDamaged damaged) {
            throw new ObjectDamaged(objectId, damaged);
        }
        if (plain.length != row.bytes() || !sha256(plain).equals(row.sha256())) {
            throw new ObjectDamaged(objectId, null);
        }
        return plain;
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
