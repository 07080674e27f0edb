package org.banjian.notices.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banjian.audit.AuditTrail;
import org.banjian.cases.CaseAccess;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseRecords;
import org.banjian.cases.CaseSummary;
import org.banjian.documents.DocumentFormat;
import org.banjian.documents.DocumentView;
import org.banjian.documents.Documents;
import org.banjian.materials.MaterialShelf;
import org.banjian.materials.ShelvedMaterial;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts an archive 案卷 together: one file at a time goes through the memory, into the zip, sealed onto the disk. */
@Component
class ArchiveBuilder {

    private static final String INDEX = "common-archive-index";

    /** What was written: where it lies, and what a reader must find. */
    record Built(String fileId, String sealedKey, long bytes, int entries, String sha256) {}

    private final Path folder;
    private final MaterialShelf materials;
    private final Documents documents;
    private final CaseRecords records;
    private final CaseAccess access;
    private final CaseFacts facts;
    private final DeliveryBook deliveries;
    private final AuditTrail trail;
    private final PersonalDataCipher keys;
    private final JsonMapper json;

    ArchiveBuilder(
            @Value("${banjian.data:./data}") Path data,
            MaterialShelf materials,
            Documents documents,
            CaseRecords records,
            CaseAccess access,
            CaseFacts facts,
            DeliveryBook deliveries,
            AuditTrail trail,
            PersonalDataCipher keys,
            JsonMapper json) {
        this.folder = data.resolve("archives").toAbsolutePath().normalize();
        this.materials = materials;
        this.documents = documents;
        this.records = records;
        this.access = access;
        this.facts = facts;
        this.deliveries = deliveries;
        this.trail = trail;
        this.keys = keys;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    Built build(CaseNo caseNo, String fileId, LocalDateTime now) {
        ArchiveSeal seal = ArchiveSeal.fresh(keys, fileId);
        MessageDigest digest = ArchiveZip.digest();
        Path part = folder.resolve(fileId + ".part");
        try {
            Files.createDirectories(folder);
            Counting counted = new Counting(seal.sealing(new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16)));
            int entries;
            try (ArchiveZip zip = new ArchiveZip(new DigestOutputStream(counted, digest), now)) {
                fill(zip, caseNo, now);
                entries = zip.items().size();
            }
            Files.move(part, folder.resolve(fileId));
            return new Built(
                    fileId,
                    seal.sealedKey(keys),
                    counted.bytes,
                    entries,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(part);
        }
    }

    void read(String fileId, String sealedKey, OutputStream out) throws IOException {
        try (var stored = Files.newInputStream(folder.resolve(fileId))) {
            ArchiveSeal.open(keys, sealedKey, fileId).unseal(stored, out);
        }
    }

    void remove(String fileId) {
        discard(folder.resolve(fileId));
    }

    boolean stored(String fileId) {
        return Files.isReadable(folder.resolve(fileId));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ArchiveZip zip, CaseNo caseNo, LocalDateTime now) throws IOException {
        for (Map.Entry<String, CaseRecords.FormRecord> form :
                records.forms(caseNo).entrySet()) {
            byte[] content = json.writeValueAsBytes(form.getValue().data());
            zip.add("表单", "forms", form.getValue().title(), "json", null, content, null);
        }
        for (ShelvedMaterial material : materials.of(caseNo)) {
            zip.add(
                    material.replaced() ? "材料（已被替换）" : "材料",
                    "materials",
                    material.label(),
                    extension(material.fileName()),
                    material.uploadedAt(),
                    materials.read(material.fileId()),
                    material.fileName());
        }
        for (DocumentView document : documents.of(caseNo)) {
            String name = document.title() + (document.copyNo() > 1 ? "（第" + document.copyNo() + "份）" : "");
            for (DocumentFormat format : DocumentFormat.values()) {
                zip.add(
                        "文书",
                        "documents",
                        name,
                        format.extension(),
                        document.createdAt(),
                        documents.content(document.id(), format).bytes(),
                        null);
            }
        }
        record(zip, "回执", "receipts", records.receipts(caseNo));
        record(zip, "规则计算记录", "evaluations", records.evaluations(caseNo));
        record(zip, "办理记录", "timeline", records.timeline(caseNo));
        record(zip, "送达记录", "deliveries", deliveries.all(caseNo));
        record(zip, "操作留痕摘录", "audit-trail", trail.entriesOf(caseNo));
        index(zip, caseNo, now);
    }

    private void record(ArchiveZip zip, String name, String file, List<?> rows) throws IOException {
        zip.add("记录", "records", name, "json", null, json.writeValueAsBytes(rows), file + ".json");
    }

    private void index(ArchiveZip zip, CaseNo caseNo, LocalDateTime now) throws IOException {
        CaseSummary file = access.summary(caseNo);
        Pack pack = facts.pack(caseNo);
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("caseNo", caseNo.value());
        index.put("title", file.title());
        index.put("applicant", file.applicantName());
        index.put("pack", pack.code());
        index.put("packVersion", pack.version());
        index.put("packHash", pack.hash());
        index.put("archivedAt", now.toString());
        index.put("items", zip.items());
        zip.put("index.json", json.writeValueAsBytes(index));
        StringBuilder sums = new StringBuilder();
        zip.items().forEach(item -> sums.append(item.sha256())
                .append("  ")
                .append(item.path())
                .append('\n'));
        zip.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        Map<String, Object> printed = printed(file, pack, zip.items(), now);
        for (DocumentFormat format : DocumentFormat.values()) {
            byte[] content =
                    documents.preview(pack, INDEX, "卷内文件目录", printed, format).bytes();
            zip.put("卷内文件目录." + format.extension(), content);
        }
    }

    private static Map<String, Object> printed(
            CaseSummary file, Pack pack, List<ArchiveZip.Item> items, LocalDateTime now) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ArchiveZip.Item item : items) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", item.kind());
            row.put("name", item.name());
            row.put("date", item.date() == null ? "" : item.date());
            row.put("path", item.path());
            row.put("sha256", item.sha256());
            rows.add(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caseNo", file.caseNo().value());
        data.put("title", file.title());
        data.put("applicant", Map.of("name", file.applicantName()));
        data.put(
                "serviceItem",
                Map.of("title", pack.title(), "legalBasis", pack.legalBasis(), "version", pack.version()));
        data.put("archivedOn", now.toLocalDate());
        data.put("items", rows);
        data.put("count", items.size());
        return data;
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot + 1);
        return extension.matches("[A-Za-z0-9]{1,5}") ? extension.toLowerCase(java.util.Locale.ROOT) : "bin";
    }

    private static final class Counting extends OutputStream {
        private final OutputStream target;
        private long bytes;

        Counting(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            target.write(some, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
