package org.banjian.materials;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseStatus;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.materials.inspection.FileInspection;
import org.banjian.materials.inspection.FileNames;
import org.banjian.materials.spi.MalwareScan;
import org.banjian.materials.store.MaterialObject;
import org.banjian.materials.store.SealedObjects;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Materials 材料 of a case: the checklist and its files. Everything is done as the current actor. */
@Service
public class Materials {

    /** The most bytes of one file. */
    public static final long LIMIT = 20L << 20;

    private final Actors actors;
    private final CaseAccess access;
    private final Checklists checklists;
    private final MaterialFiles files;
    private final MaterialQuota quota;
    private final SealedObjects objects;
    private final MalwareScan scan;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    Materials(
            Actors actors,
            CaseAccess access,
            Checklists checklists,
            MaterialFiles files,
            MaterialQuota quota,
            SealedObjects objects,
            MalwareScan scan,
            CaseTimeline timeline,
            AuditTrail trail,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.actors = actors;
        this.access = access;
        this.checklists = checklists;
        this.files = files;
        this.quota = quota;
        this.objects = objects;
        this.scan = scan;
        this.timeline = timeline;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public ChecklistView checklist(CaseNo caseNo) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        return checklists.view(actor, caseNo);
    }

    /**
     * Checks the content, keeps it sealed and puts it on the checklist. The caller must hold no transaction: the bytes are safe before the row
     * is written.
     *
     * @param subjectKey the line of a material that is asked for per row, as the checklist gives it
     * @param declaredType the media type that the sender claims; null when none
     */
    public MaterialFileView upload(
            CaseNo caseNo,
            String materialId,
            @Nullable String subjectKey,
            @Nullable String fileName,
            @Nullable String declaredType,
            byte[] content) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        if (content.length > LIMIT) {
            throw tooLarge(FileNames.cleaned(fileName), content.length);
        }
        MaterialLine line = editable(actor, caseNo, materialId, subjectKey);
        FileInspection.Accepted accepted = FileInspection.inspect(
                fileName, declaredType, content, line.material().accept());
        scan.find(content).ifPresent(found -> {
            throw Refusal.unprocessable(
                    "FILE_VIRUS", "文件“" + accepted.name() + "”未通过安全检查（" + found + "），没有保存。请查杀病毒后重新上传。", null);
        });
        quota.prepare(caseNo);
        String sha256 = SealedObjects.sha256(content);
        MaterialObject known = objects.same(caseNo.value(), sha256).orElse(null);
        if (known != null) {
            Optional<MaterialFileView> linked = Objects.requireNonNull(
                    transaction.execute(status -> put(actor, line, subjectKey, accepted, known, true)));
            if (linked.isPresent()) {
                return linked.get();
            }
        }
        MaterialObject fresh = objects.keep(caseNo.value(), sha256, content);
        try {
            return Objects.requireNonNull(
                            transaction.execute(status -> put(actor, line, subjectKey, accepted, fresh, false)))
                    .orElseThrow();
        } catch (RuntimeException failed) {
            objects.discard(fresh.id());
            throw failed;
        }
    }

    /** Empty when the bytes to link to have been removed in the meantime. */
    private Optional<MaterialFileView> put(
            Actor actor,
            MaterialLine line,
            @Nullable String subjectKey,
            FileInspection.Accepted accepted,
            MaterialObject object,
            boolean kept) {
        CaseNo caseNo = line.caseNo();
        quota.lock(caseNo);
        editable(actor, caseNo, line.material().id(), subjectKey);
        if (!kept) {
            objects.saveRow(object);
        } else if (objects.same(caseNo.value(), object.sha256()).isEmpty()) {
            return Optional.empty();
        }
        quota.add(caseNo, object.bytes());
        String hint = checklists.files(caseNo).stream()
                .filter(file -> !file.takenOff() && file.sha256().equals(object.sha256()))
                .findFirst()
                .map(file -> Checklists.sameAs(file.fileName()))
                .orElse(null);
        MaterialFile file = files.saveAndFlush(new MaterialFile(
                UUID.randomUUID().toString(),
                line,
                object.id(),
                accepted.name(),
                accepted.kind().mediaType(),
                object.bytes(),
                object.sha256(),
                checklists.correctionRound(caseNo),
                clock.now(),
                actor.personId(),
                actor.personName()));
        timeline.add(
                caseNo,
                "MATERIAL_ADDED",
                null,
                "上传材料：" + line.label(),
                line.material().clause());
        trail.append(
                actor.auditActor(),
                "MATERIAL_ADDED",
                "materialFile",
                file.id(),
                caseNo,
                Map.of("material", line.ref(), "sha256", file.sha256(), "bytes", file.bytes()));
        return Optional.of(file.view(hint));
    }

    /** In a draft the file is gone; later it leaves the checklist and stays in the history. */
    public void remove(String materialFileId) {
        Actor actor = actors.current();
        Optional<String> unneeded =
                Objects.requireNonNull(transaction.execute(status -> takeOff(actor, materialFileId)));
        unneeded.ifPresent(objects::discard);
    }

    /** The object that nothing needs any more. */
    private Optional<String> takeOff(Actor actor, String materialFileId) {
        MaterialFile file = visible(actor, materialFileId);
        CaseNo caseNo = file.caseNo();
        quota.lock(caseNo);
        Editability editability = checklists.editability(actor, caseNo);
        MaterialLine line =
                checklists.line(caseNo, file.materialId(), file.subjectKey()).orElse(null);
        boolean draft = editability.caseFile().status() == CaseStatus.DRAFT && editability.applicantSide();
        if (file.takenOff() || !(draft || (line != null && editability.editable(line)))) {
            throw locked(file.fileName());
        }
        Optional<String> unneeded = Optional.empty();
        if (draft) {
            files.delete(file);
            files.flush();
            quota.subtract(caseNo, file.bytes());
            if (files.countByObjectId(file.objectId()) == 0) {
                objects.deleteRow(file.objectId());
                unneeded = Optional.of(file.objectId());
            }
        } else {
            file.takeOff(clock.now(), actor.personId());
            files.flush();
        }
        String label = line == null ? file.materialId() : line.label();
        timeline.add(caseNo, "MATERIAL_REMOVED", null, "撤下材料：" + label, null);
        trail.append(
                actor.auditActor(),
                "MATERIAL_REMOVED",
                "materialFile",
                file.id(),
                caseNo,
                Map.of("material", file.materialId(), "sha256", file.sha256(), "deleted", draft));
        return unneeded;
    }

    public MaterialContent content(String materialFileId) {
        MaterialFile file = visible(actors.current(), materialFileId);
        return new MaterialContent(file.fileName(), file.mediaType(), file.sha256(), objects.read(file.objectId()));
    }

    private MaterialFile visible(Actor actor, String materialFileId) {
        MaterialFile file = files.findById(materialFileId).orElseThrow(Refusal::notFound);
        access.require(actor, file.caseNo());
        return file;
    }

    private MaterialLine editable(Actor actor, CaseNo caseNo, String materialId, @Nullable String subjectKey) {
        MaterialLine line = checklists
                .line(caseNo, materialId, subjectKey)
                .orElseThrow(
                        () -> Refusal.unprocessable("MATERIAL_UNKNOWN", "材料清单中没有这一项，清单可能已随填写内容变化，请刷新清单后重新上传。", null));
        if (!checklists.editability(actor, caseNo).editable(line)) {
            throw locked(line.label());
        }
        return line;
    }

    private static Refusal locked(String what) {
        return Refusal.conflict("MATERIAL_LOCKED", "“" + what + "”现在不能修改：材料已提交办理，补正期间只能修改被要求补正的项目。如需更换请联系办理机构退回补正。");
    }

    /** The refusal of a file that is larger than {@link #LIMIT}. */
    public static Refusal tooLarge(String name, long bytes) {
        String size = bytes > 0 ? "大小约 " + (bytes + (1 << 20) - 1) / (1 << 20) + " MB，" : "";
        return new Refusal(
                413,
                "FILE_TOO_LARGE",
                "文件“" + name + "”" + size + "超过 " + (LIMIT >> 20) + " MB 的上限，请压缩或分成几个文件后上传。",
                null,
                List.of(),
                Map.of("limitBytes", LIMIT));
    }
}
