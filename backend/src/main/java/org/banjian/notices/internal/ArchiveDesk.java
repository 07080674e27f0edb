package org.banjian.notices.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.calendar.LegalClock;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseTimeline;
import org.banjian.identity.Actor;
import org.banjian.identity.Actors;
import org.banjian.notices.ArchiveState;
import org.banjian.notices.ArchiveView;
import org.banjian.notices.Archives;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Archives 归档: the step of the case asks for one; it is built when the transaction is committed, with the closure of the case in it, and
 * again after a failure.
 */
@Service
class ArchiveDesk implements Archives {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveDesk.class);

    private final JdbcClient jdbc;
    private final ArchiveBuilder builder;
    private final ArchiveWorker worker;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final AuditTrail trail;
    private final Actors actors;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    ArchiveDesk(
            JdbcClient jdbc,
            ArchiveBuilder builder,
            ArchiveWorker worker,
            CaseAccess access,
            CaseTimeline timeline,
            AuditTrail trail,
            Actors actors,
            LegalClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.builder = builder;
        this.worker = worker;
        this.access = access;
        this.timeline = timeline;
        this.trail = trail;
        this.actors = actors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void request(CaseNo caseNo, @Nullable String clause) {
        int known = jdbc.sql("update case_archive set state = 'PENDING', requested_at = ?, tries = 0 where case_no = ?")
                .params(now(), caseNo.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into case_archive (id, case_no, clause, state, requested_at, tries, bytes, entries)"
                            + " values (?, ?, ?, 'PENDING', ?, 0, 0, 0)")
                    .params(Arrays.<@Nullable Object>asList(
                            UUID.randomUUID().toString(), caseNo.value(), clause, now()))
                    .update();
        }
        timeline.add(caseNo, "ARCHIVED", null, "办件材料、文书和办理记录归档。", clause);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.soon(() -> build(caseNo));
            }
        });
    }

    /** Cases whose archive waits to be built. */
    List<CaseNo> pending() {
        return jdbc
                .sql("select case_no from case_archive where state = 'PENDING' or (state = 'FAILED' and tries < 5)"
                        + " order by requested_at")
                .query(String.class)
                .list()
                .stream()
                .map(CaseNo::new)
                .toList();
    }

    @Override
    public Optional<ArchiveView> of(CaseNo caseNo) {
        access.require(actors.current(), caseNo);
        return find(caseNo).map(StoredArchive::view);
    }

    /** Two that build at once both write a file; the row names the one that was finished first, the other is removed. */
    @Override
    public void build(CaseNo caseNo) {
        StoredArchive archive = find(caseNo).orElse(null);
        if (archive == null || archive.state() == ArchiveState.READY) {
            return;
        }
        String fileId = UUID.randomUUID().toString();
        try {
            ArchiveBuilder.Built built = builder.build(caseNo, fileId, now());
            int kept = jdbc.sql(
                            "update case_archive set state = 'READY', built_at = ?, file_id = ?, sealed_key = ?, bytes = ?,"
                                    + " entries = ?, sha256 = ?, failure = null where id = ? and state <> 'READY'")
                    .params(
                            now(),
                            built.fileId(),
                            built.sealedKey(),
                            built.bytes(),
                            built.entries(),
                            built.sha256(),
                            archive.id())
                    .update();
            if (kept == 0) {
                builder.remove(fileId);
            } else if (archive.fileId() != null) {
                builder.remove(archive.fileId());
            }
        } catch (RuntimeException failed) {
            LOG.error("The archive {} could not be built", archive.id(), failed);
            builder.remove(fileId);
            jdbc.sql(
                            "update case_archive set state = 'FAILED', tries = tries + 1, failure = ? where id = ? and state <> 'READY'")
                    .params("案卷没有生成（" + failed.getClass().getSimpleName() + "），系统会自动重试；多次失败请联系系统管理员。", archive.id())
                    .update();
        }
    }

    @Override
    public ArchiveView readable(CaseNo caseNo) {
        Actor actor = actors.current();
        access.require(actor, caseNo);
        if (find(caseNo).isPresent()) {
            build(caseNo);
        }
        StoredArchive archive = find(caseNo).orElseThrow(Refusal::notFound);
        if (archive.state() != ArchiveState.READY) {
            throw Refusal.conflict("ARCHIVE_PENDING", "案卷还没有生成完毕，请稍后再下载。");
        }
        transaction.executeWithoutResult(status -> trail.append(
                actor.auditActor(),
                "ARCHIVE_READ",
                "caseArchive",
                archive.id(),
                caseNo,
                Map.of("sha256", String.valueOf(archive.sha256()), "bytes", archive.bytes())));
        return archive.view();
    }

    @Override
    public void write(CaseNo caseNo, OutputStream out) {
        access.require(actors.current(), caseNo);
        StoredArchive archive = find(caseNo).orElseThrow(Refusal::notFound);
        if (archive.fileId() == null || archive.sealedKey() == null) {
            throw Refusal.conflict("ARCHIVE_PENDING", "案卷还没有生成完毕，请稍后再下载。");
        }
        try {
            builder.read(archive.fileId(), archive.sealedKey(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<StoredArchive> ready() {
        return jdbc.sql("select * from case_archive where state = 'READY' order by case_no")
                .query(StoredArchive::read)
                .list();
    }

    /** Whether the whole zip still is what was archived. */
    boolean whole(StoredArchive archive) {
        if (archive.fileId() == null || archive.sealedKey() == null) {
            return false;
        }
        MessageDigest digest = ArchiveZip.digest();
        try {
            builder.read(
                    archive.fileId(),
                    archive.sealedKey(),
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException damaged) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(archive.sha256());
    }

    private Optional<StoredArchive> find(CaseNo caseNo) {
        return jdbc.sql("select * from case_archive where case_no = ?")
                .param(caseNo.value())
                .query(StoredArchive::read)
                .optional();
    }

    private LocalDateTime now() {
        return clock.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
