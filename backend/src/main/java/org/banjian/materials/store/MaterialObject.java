package org.banjian.materials.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** That bytes are kept 存储对象: under which id, with which hash, and the sealed key that opens them. Never changed. */
@Entity
@Table(name = "material_object")
public class MaterialObject {

    @Id
    private String id;

    @Column
    private String caseNo;

    @Column
    private String sha256;

    @Column
    private long bytes;

    @Column
    private String sealedKey;

    @Column
    private LocalDateTime createdAt;

    @SuppressWarnings("NullAway.Init")
    protected MaterialObject() {}

    public MaterialObject(
            String id, String caseNo, String sha256, long bytes, String sealedKey, LocalDateTime createdAt) {
        this.id = id;
        this.caseNo = caseNo;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    public String caseNo() {
        return caseNo;
    }

    public String sha256() {
        return sha256;
    }

    public long bytes() {
        return bytes;
    }

    String sealedKey() {
        return sealedKey;
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }
}
