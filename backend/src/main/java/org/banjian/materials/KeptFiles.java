package org.banjian.materials;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.banjian.calendar.LegalClock;
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

/**
 * Files 留存文件 that another module keeps with a case under its own rules, such as photos of a training day: inspected, scanned and sealed
 * like every upload, read through {@link Materials#content}. The other module decides who may add and how many.
 */
@Service
public class KeptFiles {

    /**
     * @param keptBy the module that keeps the file
     * @param materialId the material to which the file counts, or any name of the module's own
     * @param key what the file belongs to, at most 40 characters
     * @param shownAs name without extension under which people see it
     */
    public record Keep(
            CaseNo caseNo,
            String keptBy,
            String materialId,
            String key,
            String shownAs,
            List<String> accept,
            @Nullable String fileName,
            @Nullable String declaredType,
            byte[] content) {}

    private final Actors actors;
    private final MaterialFiles files;
    private final SealedObjects objects;
    private final MalwareScan scan;
    private final MaterialQuota quota;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    KeptFiles(
            Actors actors,
            MaterialFiles files,
            SealedObjects objects,
            MalwareScan scan,
            MaterialQuota quota,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.actors = actors;
        this.files = files;
        this.objects = objects;
        this.scan = scan;
        this.quota = quota;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Keeps the bytes and then, in one transaction, their row and what the module writes about it. The caller must hold no transaction.
     *
     * @param with runs in that transaction; a throw leaves nothing behind
     */
    public MaterialFileView keep(Keep file, Consumer<MaterialFileView> with) {
        Actor actor = actors.current();
        if (file.content().length > Materials.LIMIT) {
            throw Materials.tooLarge(FileNames.cleaned(file.fileName()), file.content().length);
        }
        FileInspection.Accepted accepted =
                FileInspection.inspect(file.fileName(), file.declaredType(), file.content(), file.accept());
        scan.find(file.content()).ifPresent(found -> {
            throw Refusal.unprocessable(
                    "FILE_VIRUS", "文件“" + accepted.name() + "”未通过安全检查（" + found + "），没有保存。请查杀病毒后重新上传。", null);
        });
        MaterialObject object =
                objects.keep(file.caseNo().value(), SealedObjects.sha256(file.content()), file.content());
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                quota.lock(file.caseNo());
                objects.saveRow(object);
                MaterialFileView view = files.saveAndFlush(new MaterialFile(
                                UUID.randomUUID().toString(),
                                file,
                                object,
                                file.shownAs() + "." + FileNames.extension(accepted.name()),
                                accepted.kind().mediaType(),
                                clock.now(),
                                actor.personId(),
                                actor.personName()))
                        .view(null);
                with.accept(view);
                return view;
            }));
        } catch (RuntimeException failed) {
            objects.discard(object.id());
            throw failed;
        }
    }

    /** The hash under which equal content is known. */
    public static String sha256(byte[] content) {
        return SealedObjects.sha256(content);
    }

    /** Takes a file off in the caller's transaction; it stays in the history. */
    public void takeOff(String keptBy, String fileId) {
        MaterialFile file = files.findById(fileId)
                .filter(one -> keptBy.equals(one.keptBy()))
                .orElseThrow(Refusal::notFound);
        file.takeOff(clock.now(), actors.current().personId());
        files.flush();
    }
}
