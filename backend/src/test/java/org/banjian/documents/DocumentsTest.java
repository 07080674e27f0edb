package org.banjian.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banjian.calendar.LegalClock;
import org.banjian.packs.Pack;
import org.banjian.shared.CaseNo;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.Refusal;
import org.banjian.shared.RegionCode;
import org.banjian.testing.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

class DocumentsTest {

    private static final PrintFonts FONTS = new PrintFonts();
    private static final CaseNo CASE = new CaseNo("TEST-0001");

    private final LegalClock clock = new LegalClock() {
        @Override
        public Instant instant() {
            return Instant.parse("2021-08-02T01:00:00Z");
        }

        @Override
        public boolean ticking() {
            return false;
        }
    };

    private record Office(Documents documents, TransactionTemplate transaction) {}

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void eachRecipientHasACopyOfHisOwn(TestDatabases.Kind kind, @TempDir Path data) throws Exception {
        Office office = office(kind, data);
        List<DocumentView> issued = issue(office);
        assertThat(issued).extracting(DocumentView::recipient).containsExactly("中心（留存）", "某企业");
        assertThat(issued).extracting(DocumentView::copyNo).containsExactly(1, 2);
        assertThat(issued).extracting(view -> view.createdAt().toString()).containsOnly("2021-08-02T09:00+08:00");
        assertThat(office.documents().of(CASE)).isEqualTo(issued);
        assertThat(issued.get(0).sha256()).isNotEqualTo(issued.get(1).sha256());
        DocumentContent second = office.documents().content(issued.get(1).id(), DocumentFormat.PDF);
        assertThat(second.fileName()).isEqualTo("通知-TEST-0001-2.pdf");
        assertThat(new String(second.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(office.documents()
                        .content(issued.get(1).id(), DocumentFormat.DOCX)
                        .bytes())
                .startsWith('P', 'K');
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void whatLiesOnTheDiskCannotBeReadAndOpensInItsOwnPlaceOnly(TestDatabases.Kind kind, @TempDir Path data)
            throws Exception {
        Office office = office(kind, data);
        List<DocumentView> issued = issue(office);
        List<Path> files = files(data);
        assertThat(files).hasSize(4);
        for (Path file : files) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .startsWith("BJ1")
                    .doesNotContain("%PDF", "word/document.xml");
        }
        for (DocumentView view : issued) {
            assertThat(office.documents().content(view.id(), DocumentFormat.PDF).bytes())
                    .isNotEmpty();
        }
        Path first = files.get(0);
        for (Path other : files.subList(1, files.size())) {
            Files.copy(first, other, StandardCopyOption.REPLACE_EXISTING);
        }
        long opened = issued.stream()
                .flatMap(view -> Stream.of(DocumentFormat.values()).filter(format -> opens(office, view.id(), format)))
                .count();
        assertThat(opened).isEqualTo(1);
    }

    private static boolean opens(Office office, String id, DocumentFormat format) {
        try {
            office.documents().content(id, format);
            return true;
        } catch (Refusal damaged) {
            return false;
        }
    }

    /** Stands for the platform's cipher. */
    private static final class ReversedKeys implements PersonalDataCipher {
        @Override
        public String encrypt(String plain) {
            return "v1:aes:" + new StringBuilder(plain).reverse();
        }

        @Override
        public String decrypt(String cipher) {
            return new StringBuilder(cipher.substring(7)).reverse().toString();
        }

        @Override
        public String blindIndex(String normalised) {
            return normalised;
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void aRollbackLeavesNeitherRowNorFile(TestDatabases.Kind kind, @TempDir Path data) throws Exception {
        Office office = office(kind, data);
        office.transaction().executeWithoutResult(status -> {
            office.documents().render(request());
            status.setRollbackOnly();
        });
        assertThat(office.documents().of(CASE)).isEmpty();
        assertThat(files(data)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.Kind.class)
    void aChangedFileIsNotGivenOut(TestDatabases.Kind kind, @TempDir Path data) throws Exception {
        Office office = office(kind, data);
        String id = issue(office).get(0).id();
        for (Path file : files(data)) {
            Files.writeString(file, "changed");
        }
        assertThatThrownBy(() -> office.documents().content(id, DocumentFormat.PDF))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("DOCUMENT_DAMAGED"));
        assertThatThrownBy(() -> office.documents().content("unknown", DocumentFormat.PDF))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    private static List<DocumentView> issue(Office office) {
        List<DocumentView> issued =
                office.transaction().execute(status -> office.documents().render(request()));
        assertThat(issued).hasSize(2);
        return issued;
    }

    private static RenderRequest request() {
        return new RenderRequest(
                CASE,
                pack(),
                "common-correction-notice",
                "通知",
                Map.of("correction", Map.of("items", List.of(Map.of("label", "培训项目", "demand", "请写明工种")))),
                List.of("中心（留存）", "某企业"),
                new Seal("某中心", LocalDate.of(2021, 8, 2)));
    }

    private static Pack pack() {
        try {
            Path common = Path.of("../processes/common/documents");
            return new Pack(
                    "T",
                    "t",
                    new RegionCode("110105"),
                    "t",
                    "1",
                    LocalDate.EPOCH,
                    null,
                    "依据",
                    "p",
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(
                            "common/documents/common-correction-notice.html",
                            ("<html><head></head><body><p>{{copyLabel}} {{caseNo}}</p>{{#correction.items}}<p>{{index}} {{label}}</p>"
                                            + "{{/correction.items}}<div class=\"seal\"></div></body></html>")
                                    .getBytes(StandardCharsets.UTF_8),
                            "common/documents/common-correction-notice.docx",
                            Files.readAllBytes(common.resolve("common-correction-notice.docx"))),
                    "hash");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Office office(TestDatabases.Kind kind, Path data) throws SQLException {
        var database = TestDatabases.fresh(kind);
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        try (Connection connection = source.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V400__documents.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V401__documents_sealed.sql"));
        }
        Documents documents = new Documents(
                new PdfRenderer(FONTS, new MockEnvironment()),
                new DocxRenderer(new DocxSeal(FONTS, new MockEnvironment())),
                new LocalDocumentStore(data),
                new DocumentRows(JdbcClient.create(source)),
                new ReversedKeys(),
                clock,
                event -> {});
        return new Office(documents, new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
