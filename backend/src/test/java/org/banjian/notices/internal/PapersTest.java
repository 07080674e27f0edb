package org.banjian.notices.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.banjian.cases.Cases;
import org.banjian.documents.DocumentView;
import org.banjian.documents.Documents;
import org.banjian.inbox.DemoTest;
import org.banjian.inbox.Inbox;
import org.banjian.notices.ArchiveState;
import org.banjian.notices.ArchiveView;
import org.banjian.notices.Archives;
import org.banjian.notices.Deliveries;
import org.banjian.shared.CaseNo;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.FilingDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a case's papers: documents are delivered, everything is archived. */
@Import(GeneratedPersons.class)
class PapersTest extends DemoTest.OnH2 {

    @Autowired
    FilingDesk desk;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Archives archives;

    @Autowired
    ArchiveDesk archiveDesk;

    @Autowired
    Documents documents;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${banjian.data}")
    Path data;

    @LocalServerPort
    int port;

    @Test
    void aDocumentIsDeliveredAndTheFirstReadingIsNoted() {
        CaseNo caseNo = decided();
        DocumentView toFirm = documents.of(caseNo).stream()
                .filter(document -> !document.recipient().contains("留存"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.as(FilingDesk.SIGNER, () -> deliveries.of(caseNo)))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.documentId()).isEqualTo(toFirm.id());
                    assertThat(delivery.openedAt()).isNull();
                });
        String path = "/api/documents/" + toFirm.id() + "/content";
        Browser.signedIn(port, FilingDesk.REVIEWER, "Banjian-2021").get(path).expect(200);
        assertThat(desk.as(FilingDesk.REVIEWER, () -> deliveries.of(caseNo))
                        .get(0)
                        .openedAt())
                .isNull();
        Browser firm = Browser.signedIn(port, FilingDesk.SIGNER, "Banjian-2021");
        firm.get(path).expect(200);
        firm.get(path).expect(200);
        assertThat(desk.as(FilingDesk.REVIEWER, () -> deliveries.of(caseNo))
                        .get(0)
                        .openedBy())
                .isEqualTo(desk.person(FilingDesk.SIGNER).personName());
        assertThat(jdbc.sql("select count(*) from case_event where case_no = ? and kind = 'DOCUMENT_OPENED'")
                        .param(caseNo.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theArchiveHoldsEverythingWithItsHashAndIsSealed() throws Exception {
        CaseNo caseNo = decided();
        tx(() -> archiveDesk.request(caseNo, "CYQY-3-6-a"));
        ArchiveView archive = desk.as(FilingDesk.REVIEWER, () -> archives.readable(caseNo));
        assertThat(archive.state()).isEqualTo(ArchiveState.READY);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        desk.as(FilingDesk.REVIEWER, () -> {
            archives.write(caseNo, zip);
            return zip;
        });
        assertThat(zip.size()).isEqualTo((int) archive.bytes());
        assertThat(sha256(zip.toByteArray())).isEqualTo(archive.sha256());
        Map<String, byte[]> files = unzipped(zip.toByteArray());
        JsonNode index = new JsonMapper().readTree(files.get("index.json"));
        assertThat(index.path("items").size()).isEqualTo(archive.entries());
        for (JsonNode item : index.path("items")) {
            byte[] content = files.get(item.path("path").asString(""));
            assertThat(content).as(item.toString()).isNotNull();
            assertThat(sha256(content)).isEqualTo(item.path("sha256").asString(""));
        }
        assertThat(files.keySet())
                .contains("SHA256SUMS", "卷内文件目录.pdf", "卷内文件目录.docx")
                .anyMatch(path -> path.startsWith("materials/"))
                .anyMatch(path -> path.startsWith("documents/") && path.endsWith(".docx"))
                .anyMatch(path -> path.contains("规则计算记录"))
                .anyMatch(path -> path.contains("操作留痕摘录"));
        assertThat(files.keySet()).hasSize(archive.entries() + 4);
        assertThat(NoticePrinting.text(files.get("卷内文件目录.pdf"))).contains(caseNo.value(), "卷内文件目录", "办理记录");

        Path stored = data.resolve("archives")
                .resolve(jdbc.sql("select file_id from case_archive where case_no = ?")
                        .param(caseNo.value())
                        .query(String.class)
                        .single());
        byte[] sealed = Files.readAllBytes(stored);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("index.json", "PK\u0003\u0004");
        sealed[sealed.length / 2] ^= 1;
        Files.write(stored, sealed);
        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> desk.as(FilingDesk.REVIEWER, () -> {
                            archives.write(caseNo, new ByteArrayOutputStream());
                            return 0;
                        })))
                .hasMessageContaining("damaged");
        sealed[sealed.length / 2] ^= 1;
        Files.write(stored, sealed);
        Browser officer = Browser.signedIn(port, FilingDesk.REVIEWER, "Banjian-2021");
        Answer download =
                officer.get("/api/cases/" + caseNo + "/archive/content").expect(200);
        assertThat(download.response().headers().firstValue("X-Content-SHA256")).hasValue(archive.sha256());
        assertThat(download.response().headers().firstValueAsLong("Content-Length"))
                .hasValue(archive.bytes());
        assertThat(Browser.signedIn(port, FilingDesk.SIGNER, "Banjian-2021")
                        .get("/api/cases/" + caseNo + "/archive/content")
                        .status())
                .isEqualTo(403);
        assertThat(Browser.signedIn(port, FilingDesk.NEIGHBOUR, "Banjian-2021")
                        .get("/api/cases/" + caseNo + "/archive/content")
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from audit_entry where case_no = ? and action = 'ARCHIVE_READ'")
                        .param(caseNo.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private CaseNo decided() {
        CaseNo caseNo = desk.filed();
        String taskId = desk.as(FilingDesk.REVIEWER, () -> desk.task(caseNo).id());
        desk.as(FilingDesk.REVIEWER, () -> {
            inbox.take(taskId);
            return cases.decide(caseNo, FilingDesk.pass(taskId));
        });
        return caseNo;
    }

    private void tx(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
