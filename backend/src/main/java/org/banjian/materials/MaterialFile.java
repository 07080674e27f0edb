package org.banjian.materials;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.banjian.calendar.LegalClock;
import org.banjian.identity.EncryptedText;
import org.banjian.materials.store.MaterialObject;
import org.banjian.shared.CaseNo;
import org.jspecify.annotations.Nullable;

/** An uploaded file 材料文件 on a line of the checklist; once the case was handed in it is never deleted, only taken off. */
@Entity
@Table(name = "material_file")
class MaterialFile {

    @Id
    private String id;

    @Column
    private String caseNo;

    @Column
    private String materialId;

    @Column
    private String subjectKey;

    @Column
    private String objectId;

    @Column
    @Convert(converter = EncryptedText.class)
    private String fileName;

    @Column
    private String mediaType;

    @Column
    private long bytes;

    @Column
    private String sha256;

    @Column
    private LocalDateTime uploadedAt;

    @Column
    private String uploadedBy;

    @Column
    private String uploadedByName;

    private int correctionRound;

    @Column
    private @Nullable String keptBy;

    @Column
    private @Nullable LocalDateTime removedAt;

    @Column
    private @Nullable String removedBy;

    @SuppressWarnings("NullAway.Init")
    protected MaterialFile() {}

    MaterialFile(
            String id,
            MaterialLine line,
            String objectId,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            int correctionRound,
            LocalDateTime uploadedAt,
            String uploadedBy,
            String uploadedByName) {
        this.id = id;
        this.caseNo = line.caseNo().value();
        this.materialId = line.material().id();
        this.subjectKey = line.key();
        this.objectId = objectId;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.correctionRound = correctionRound;
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
        this.uploadedByName = uploadedByName;
    }

    /** A file that another module keeps; it stands on no line of the checklist. */
    MaterialFile(
            String id,
            KeptFiles.Keep kept,
            MaterialObject object,
            String fileName,
            String mediaType,
            LocalDateTime uploadedAt,
            String uploadedBy,
            String uploadedByName) {
        this.id = id;
        this.caseNo = kept.caseNo().value();
        this.materialId = kept.materialId();
        this.subjectKey = kept.key();
        this.keptBy = kept.keptBy();
        this.objectId = object.id();
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = object.bytes();
        this.sha256 = object.sha256();
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
        this.uploadedByName = uploadedByName;
    }

    void takeOff(LocalDateTime at, String personId) {
        this.removedAt = at;
        this.removedBy = personId;
    }

    boolean takenOff() {
        return removedAt != null;
    }

    boolean on(MaterialLine line) {
        return !takenOff() && everOn(line);
    }

    /** Whether another module keeps the file for this material; it stands on no line, but the material is there. */
    boolean keptFor(MaterialLine line) {
        return !takenOff()
                && keptBy != null
                && line.key().isEmpty()
                && materialId.equals(line.material().id());
    }

    @Nullable
    String keptBy() {
        return keptBy;
    }

    /** Also after it was taken off. */
    boolean everOn(MaterialLine line) {
        return keptBy == null && materialId.equals(line.material().id()) && subjectKey.equals(line.key());
    }

    /** The round of correction in which it was uploaded; 0 before the first. */
    int correctionRound() {
        return correctionRound;
    }

    String id() {
        return id;
    }

    CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    String materialId() {
        return materialId;
    }

    String subjectKey() {
        return subjectKey;
    }

    String objectId() {
        return objectId;
    }

    String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    OffsetDateTime uploadedAt() {
        return uploadedAt.atZone(LegalClock.ZONE).toOffsetDateTime();
    }

    MaterialFileView view(@Nullable String hint) {
        return new MaterialFileView(id, fileName, mediaType, bytes, sha256, uploadedAt(), uploadedByName, hint);
    }
}
