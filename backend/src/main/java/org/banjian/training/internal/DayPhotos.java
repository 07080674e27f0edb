package org.banjian.training.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.banjian.audit.AuditTrail;
import org.banjian.materials.KeptFiles;
import org.banjian.materials.MaterialFileView;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.training.PhotoView;
import org.banjian.training.internal.ClassDesk.Work;
import org.banjian.training.internal.PhotoRows.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Photos 授课照片 of training days, kept among the materials of the case. */
@Component
class DayPhotos {

    private static final String KEPT_BY = "training";
    private static final String PROPERTY = "photos";
    private static final int MOST_A_DAY = 20;

    private final ClassDesk desk;
    private final PhotoRows photos;
    private final KeptFiles files;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    DayPhotos(
            ClassDesk desk,
            PhotoRows photos,
            KeptFiles files,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.photos = photos;
        this.files = files;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    PhotoView add(
            CaseNo caseNo,
            String classId,
            LocalDate day,
            @Nullable String fileName,
            @Nullable String declaredType,
            byte[] content) {
        String sha256 = KeptFiles.sha256(content);
        Admission admission = transaction.execute(status -> admit(working(caseNo, classId), day, sha256));
        if (admission == null || admission.known() != null) {
            return known(admission);
        }
        AtomicReference<PhotoView> view = new AtomicReference<>();
        files.keep(
                new KeptFiles.Keep(
                        caseNo,
                        KEPT_BY,
                        admission.materialId(),
                        classId,
                        admission.shownAs(),
                        List.of("jpg", "jpeg", "png"),
                        fileName,
                        declaredType,
                        content),
                file -> view.set(put(caseNo, classId, day, sha256, file)));
        return java.util.Objects.requireNonNull(view.get());
    }

    /** @param known the same picture of the same day; then nothing is kept */
    private record Admission(String materialId, String shownAs, @Nullable Photo known) {}

    private static PhotoView known(@Nullable Admission admission) {
        if (admission == null || admission.known() == null) {
            throw new IllegalStateException("an admission has an answer");
        }
        return admission.known().view("这张照片已经上传过，没有重复保存。");
    }

    private Admission admit(Work at, LocalDate day, String sha256) {
        if (day.isAfter(at.today())) {
            throw refusal(at, "DAY_IN_FUTURE", day + " 还没有到，不能上传当日的照片。");
        }
        Optional<Photo> same = photos.same(at.caseNo(), sha256);
        if (same.isPresent()
                && !(same.get().classId().equals(at.row().id())
                        && same.get().date().equals(day))) {
            throw refusal(
                    at,
                    "PHOTO_ALREADY_USED",
                    "这张照片已作为 " + same.get().date() + " 的授课照片上传，同一张照片不能用于两个培训日或者两个班级。请上传 " + day + " 当日拍摄的照片。");
        }
        int there = photos.of(at.row().id(), day).size();
        if (same.isEmpty() && there >= MOST_A_DAY) {
            throw refusal(at, "PHOTOS_TOO_MANY", day + " 已有 " + there + " 张照片，每天最多 " + MOST_A_DAY + " 张。");
        }
        return new Admission(material(at.pack()), day + " " + at.row().name() + " " + (there + 1), same.orElse(null));
    }

    /** The material that a step of the pack names for its photos. */
    private static String material(Pack pack) {
        return pack.steps().values().stream()
                .map(step -> step.properties().get(PROPERTY))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(PROPERTY);
    }

    private Work working(CaseNo caseNo, String classId) {
        return desk.working(caseNo, classId, ClassPanels.ATTENDANCE, ClassPanels.COMPLETION);
    }

    /** Everything is asked again under the lock: much may have happened while the bytes were written. */
    private PhotoView put(CaseNo caseNo, String classId, LocalDate day, String sha256, MaterialFileView file) {
        Work at = working(caseNo, classId);
        if (admit(at, day, sha256).known() != null) {
            throw Refusal.conflict("PHOTO_ALREADY_USED", "这张照片刚刚由他人上传，没有重复保存。请刷新页面查看。");
        }
        Photo photo = new Photo(
                UUID.randomUUID().toString(),
                classId,
                day,
                file.id(),
                file.fileName(),
                file.mediaType(),
                file.bytes(),
                sha256,
                at.actor().personName(),
                desk.now());
        photos.add(caseNo, photo);
        audit.append(
                at.actor().auditActor(),
                "PHOTO_ADDED",
                "TRAINING_CLASS",
                classId,
                caseNo,
                Map.of("date", day.toString(), "photo", photo.id(), "sha256", sha256));
        return photo.view(null);
    }

    /** In the caller's transaction. */
    void withdraw(CaseNo caseNo, String classId, String photoId) {
        Work at = working(caseNo, classId);
        Photo photo = photos.find(classId, photoId).orElseThrow(Refusal::notFound);
        photos.withdraw(photoId, at.actor().personName(), desk.now());
        files.takeOff(KEPT_BY, photo.fileId());
        audit.append(
                at.actor().auditActor(),
                "PHOTO_WITHDRAWN",
                "TRAINING_CLASS",
                classId,
                caseNo,
                Map.of("date", photo.date().toString(), "photo", photoId, "sha256", photo.sha256()));
    }

    private Refusal refusal(Work at, String code, String sentence) {
        return Refusal.unprocessable(
                code, sentence, desk.violation(at, code, sentence, null, null).clause());
    }
}
