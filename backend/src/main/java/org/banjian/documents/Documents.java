package org.banjian.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banjian.calendar.LegalClock;
import org.banjian.documents.spi.DocumentStore;
import org.banjian.identity.cipher.ContentCipher;
import org.banjian.identity.cipher.ContentDamaged;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Issues documents 文书 from a pack's templates {@code documents/<id>.html} (PDF) and {@code documents/<id>.docx}, both filled with the same
 * data: what the caller gives, and {@code copyNo}, {@code copies}, {@code copyLabel}, {@code recipient}, {@code seal}. Dates are printed as
 * 2021年9月1日; rows of lists carry {@code index} (1, 2, …) and {@code letter} (A, B, …).
 */
@Service
public class Documents {

    private final PdfRenderer pdf;
    private final DocxRenderer docx;
    private final DocumentStore store;
    private final DocumentRows rows;
    private final ContentCipher cipher;
    private final LegalClock clock;
    private final ApplicationEventPublisher events;

    Documents(
            PdfRenderer pdf,
            DocxRenderer docx,
            DocumentStore store,
            DocumentRows rows,
            PersonalDataCipher keys,
            LegalClock clock,
            ApplicationEventPublisher events) {
        this.pdf = pdf;
        this.docx = docx;
        this.store = store;
        this.rows = rows;
        this.cipher = new ContentCipher(keys);
        this.clock = clock;
        this.events = events;
    }

    /** Renders and keeps every copy in the caller's transaction (there must be one); a rollback takes the content away, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DocumentView> render(RenderRequest request) {
        List<DocumentView> issued = new ArrayList<>();
        ZonedDateTime now = ZonedDateTime.now(clock);
        int copies = request.recipients().size();
        for (int copy = 1; copy <= copies; copy++) {
            String recipient = request.recipients().get(copy - 1);
            Map<String, Object> data = new LinkedHashMap<>(request.data());
            data.putAll(copyData(copy, copies, recipient, request.seal()));
            byte[] page = pdf(request.pack(), request.templateId(), request.title(), data, request.seal(), now);
            byte[] text = docx(request.pack(), request.templateId(), request.title(), data, request.seal(), now);
            String id = UUID.randomUUID().toString();
            ContentCipher.Sealed sealedPage = cipher.seal(bound(id, DocumentFormat.PDF), page);
            ContentCipher.Sealed sealedText = cipher.seal(bound(id, DocumentFormat.DOCX), text);
            DocumentRow row = new DocumentRow(
                    id,
                    request.caseNo().value(),
                    request.templateId(),
                    request.title(),
                    copy,
                    copies,
                    recipient,
                    now.toLocalDateTime(),
                    keep(sealedPage.content()),
                    sha256(page),
                    sealedPage.sealedKey(),
                    keep(sealedText.content()),
                    sha256(text),
                    sealedText.sealedKey());
            rows.insert(row);
            issued.add(row.view());
            events.publishEvent(new DocumentIssued(row.view()));
        }
        return issued;
    }

    /** Renders without keeping. */
    public DocumentContent preview(
            Pack pack, String templateId, String title, Map<String, ?> data, DocumentFormat format) {
        Map<String, Object> all = new LinkedHashMap<>(copyData(1, 1, "", null));
        all.putAll(data);
        ZonedDateTime now = ZonedDateTime.now(clock);
        byte[] bytes =
                switch (format) {
                    case PDF -> pdf(pack, templateId, title, all, null, now);
                    case DOCX -> docx(pack, templateId, title, all, null, now);
                };
        return new DocumentContent(title + "." + format.extension(), format, bytes);
    }

    @Transactional(readOnly = true)
    public List<DocumentView> of(CaseNo caseNo) {
        return rows.of(caseNo.value()).stream().map(DocumentRow::view).toList();
    }

    /** The same for a person who reads it: {@link DocumentRead} is published. */
    public DocumentContent opened(String documentId, DocumentFormat format) {
        DocumentContent content = content(documentId, format);
        rows.byId(documentId).ifPresent(row -> events.publishEvent(new DocumentRead(row.view())));
        return content;
    }

    /** Reads an issued copy and verifies its hash. */
    @Transactional(readOnly = true)
    public DocumentContent content(String documentId, DocumentFormat format) {
        DocumentRow row = rows.byId(documentId).orElseThrow(Refusal::notFound);
        byte[] stored = store.read(format == DocumentFormat.PDF ? row.pdfKey() : row.docxKey());
        String expected = format == DocumentFormat.PDF ? row.pdfSha256() : row.docxSha256();
        byte[] bytes = opened(row, format, stored);
        if (bytes == null || !sha256(bytes).equals(expected)) {
            throw new Refusal(
                    500,
                    "DOCUMENT_DAMAGED",
                    "文书“" + row.title() + "”的存储内容与出具时的校验值不一致，已停止提供，请联系系统管理员从备份恢复。",
                    null,
                    List.of(),
                    Map.of("documentId", documentId));
        }
        String copy = row.copies() > 1 ? "-" + row.copyNo() : "";
        return new DocumentContent(row.title() + "-" + row.caseNo() + copy + "." + format.extension(), format, bytes);
    }

    /** Null when the content does not open. */
    private byte @Nullable [] opened(DocumentRow row, DocumentFormat format, byte[] stored) {
        String sealedKey = format == DocumentFormat.PDF ? row.pdfSealedKey() : row.docxSealedKey();
        try {
            return sealedKey == null ? stored : cipher.open(bound(row.id(), format), stored, sealedKey);
        } catch (ContentDamaged damaged) {
            return null;
        }
    }

    /** What the content is bound to, so that one copy's content does not open in another's place. */
    private static String bound(String id, DocumentFormat format) {
        return id + "." + format.extension();
    }

    private byte[] pdf(
            Pack pack, String templateId, String title, Map<String, ?> data, @Nullable Seal seal, ZonedDateTime at) {
        String template = new String(template(pack, templateId, "html"), StandardCharsets.UTF_8);
        return pdf.render(template, data, title, seal == null ? null : seal.office(), at);
    }

    private byte[] docx(
            Pack pack, String templateId, String title, Map<String, ?> data, @Nullable Seal seal, ZonedDateTime at) {
        return docx.render(template(pack, templateId, "docx"), data, title, seal == null ? null : seal.office(), at);
    }

    private static byte[] template(Pack pack, String templateId, String extension) {
        String path = "documents/" + templateId + "." + extension;
        byte[] own = pack.files().get(path);
        byte[] found = own != null ? own : pack.files().get("common/" + path);
        if (found == null) {
            throw new IllegalArgumentException("The pack " + pack.code() + " has no template " + path);
        }
        return found;
    }

    private static Map<String, Object> copyData(int copy, int copies, String recipient, @Nullable Seal seal) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("copyNo", copy);
        data.put("copies", copies);
        data.put("copyLabel", "第 " + copy + " 份/共 " + copies + " 份");
        data.put("recipient", recipient);
        data.put("seal", seal == null ? List.of() : Map.of("office", seal.office(), "date", seal.date()));
        return data;
    }

    private String keep(byte[] content) {
        String key = store.write(content);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    store.discard(key);
                }
            }
        });
        return key;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
