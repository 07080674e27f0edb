package org.banjian.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banjian.rosters.ConfirmImport.Rows;
import org.banjian.rosters.sheet.Cell;
import org.banjian.rosters.sheet.SheetFile;
import org.banjian.rosters.sheet.SheetLimits;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.testing.Browser;
import org.banjian.testing.FilingDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that rosters are read from and written to: wrong ones, templates, what is wrong in them, many rows. */
abstract class RosterFiles extends RosterTest {

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    static List<List<Object>> persons(int from, int to) {
        List<List<Object>> rows = new ArrayList<>();
        for (int n = from; n < to; n++) {
            rows.add(Sheets.person(n, "CERT-" + n));
        }
        return rows;
    }

    static List<Object> row(String name, Object idNumber, String post, Object certificate) {
        return List.of("", name, idNumber, post, "", "", certificate, "");
    }

    @Test
    void columnsThatTheRosterDoesNotHaveAreNamed() {
        CaseNo caseNo = prepared();
        List<String> titles = new ArrayList<>(Sheets.TITLES);
        titles.set(7, "备  注事项");
        titles.addAll(List.of("手机号", "姓名", "超过三十个字的列名".repeat(5)));
        List<Object> person = new ArrayList<>(Sheets.person(1, "C-1"));
        person.addAll(List.of("19900000001", "另一个名字", ""));
        Path file =
                Sheets.book(folder, "more.xlsx", book -> Sheets.rows(book.createSheet("一"), titles, List.of(person)));
        ImportView view = read(caseNo, GRADED, file);
        assertThat(view.errorRows()).isZero();
        assertThat(view.ignoredColumns())
                .containsExactly("备 注事项", "手机号", "姓名", "超过三十个字的列名".repeat(5).substring(0, 30) + "…");
        assertThat(asFirm(() -> desk.importOf(caseNo, GRADED, view.id())).ignoredColumns())
                .isEqualTo(view.ignoredColumns());
        assertThat(jdbc.sql("select ignored_columns from roster_import where id = ?")
                        .param(view.id())
                        .query(String.class)
                        .single())
                .as("at rest")
                .doesNotContain("手机号");
        confirm(caseNo, view, Rows.ALL, true);
        assertThat(rosters.rows(caseNo)).extracting(RosterRow::name).containsExactly("示员1");

        ImportView usual = read(caseNo, GRADED, Sheets.file(folder, "usual.xlsx", persons(1, 2)));
        assertThat(usual.ignoredColumns()).isEmpty();
    }

    @Test
    void wrongFilesAreRefusedWithWhatToDo() {
        CaseNo caseNo = prepared();
        Path noHead = Sheets.book(
                folder,
                "nohead.xlsx",
                book -> Sheets.rows(
                        book.createSheet("一"), List.of("谁", "号码"), List.of(List.of("甲", Sheets.idNumber(1)))));
        assertThat(refused(() -> read(caseNo, GRADED, noHead)).code()).isEqualTo("ROSTER_COLUMN_MISSING");
        Path noPost = Sheets.book(
                folder,
                "nopost.xlsx",
                book -> Sheets.rows(
                        book.createSheet("一"), List.of("身份证号", "姓 名"), List.of(List.of(Sheets.idNumber(1), "甲"))));
        Refusal missing = refused(() -> read(caseNo, GRADED, noPost));
        assertThat(missing.violations()).extracting(Violation::column).containsExactly("职工岗位", "职业资格证书或技能等级证书编号");
        Path two = Sheets.book(folder, "two.xlsx", book -> {
            Sheets.rows(book.createSheet("一"), Sheets.TITLES, persons(0, 1));
            Sheets.rows(book.createSheet("二"), Sheets.TITLES, persons(1, 2));
        });
        assertThat(refused(() -> read(caseNo, GRADED, two)).code()).isEqualTo("ROSTER_SHEETS");
        Path empty = Sheets.file(folder, "empty.xlsx", List.of());
        assertThat(refused(() -> read(caseNo, GRADED, empty)).code()).isEqualTo("ROSTER_EMPTY");
        Path old = Sheets.book(folder, "old.xlsx", book -> {
            Sheets.rows(book.createSheet("一"), Sheets.TITLES, persons(0, 1));
            book.getXSSFWorkbook()
                    .getProperties()
                    .getCustomProperties()
                    .addProperty("banjian-roster", "cyqy-roster@old");
        });
        assertThat(refused(() -> read(caseNo, GRADED, old)).code()).isEqualTo("ROSTER_TEMPLATE_OLD");
        assertThat(refused(() -> asFirm(() -> desk.importFile(caseNo, GRADED, "名单.xls", empty)))
                        .code())
                .isEqualTo("FILE_TYPE_NOT_ALLOWED");
        assertThat(jdbc.sql(
                                "select count(*) from roster_import_row i join roster_import m on m.id = i.import_id where m.case_no = ?")
                        .param(caseNo.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theTemplateCanBeFilledInAndReadAgain() throws Exception {
        CaseNo caseNo = prepared();
        Path template = folder.resolve("template.xlsx");
        try (var out = Files.newOutputStream(template)) {
            asFirm(() -> {
                desk.writeTemplate(caseNo, GRADED, out);
                return true;
            });
        }
        try (SheetFile file = SheetFile.open(template, SheetLimits.USUAL)) {
            List<String> titles = new ArrayList<>();
            file.read(
                    0,
                    (rowNo, cells) ->
                            titles.addAll(cells.stream().map(Cell::text).toList()));
            assertThat(titles).isEqualTo(Sheets.TITLES);
            assertThat(file.sheets()).containsExactly("花名册", "填写说明");
        }
        assertThat(refused(() -> read(caseNo, GRADED, template)).code()).isEqualTo("ROSTER_EMPTY");
    }

    @Test
    void theErrorFileSaysWhatWasTypedAndIsGoneWithTheImport() throws Exception {
        CaseNo caseNo = prepared();
        String typed = Sheets.idNumber(1).substring(0, 17) + (Sheets.idNumber(1).charAt(17) == '1' ? '2' : '1');
        ImportView view = read(
                caseNo,
                GRADED,
                Sheets.file(
                        folder,
                        "e.xlsx",
                        List.of(row("=cmd()", typed, "焊工", "C"), row("乙", Sheets.idNumber(2), "焊工", "D"))));
        var out = new ByteArrayOutputStream();
        asFirm(() -> {
            desk.writeErrors(caseNo, GRADED, view.id(), out);
            return true;
        });
        Path file = Files.write(folder.resolve("errors.xlsx"), out.toByteArray());
        List<String> texts = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, SheetLimits.USUAL)) {
            sheet.read(0, (rowNo, cells) -> {
                assertThat(cells).noneMatch(cell -> cell.kind() == Cell.Kind.FORMULA);
                texts.addAll(cells.stream().map(Cell::text).toList());
                return true;
            });
        }
        assertThat(texts).contains(typed, "=cmd()", "2").doesNotContain("乙");
        assertThat(refused(() -> people.as(FilingDesk.REVIEWER, () -> desk.importOf(caseNo, GRADED, view.id())))
                        .status())
                .isEqualTo(404);
        asFirm(() -> {
            desk.discard(caseNo, GRADED, view.id());
            return true;
        });
        assertThat(jdbc.sql("select count(*) from roster_import_row where import_id = ?")
                        .param(view.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(refused(() -> asFirm(() -> {
                            desk.writeErrors(caseNo, GRADED, view.id(), new ByteArrayOutputStream());
                            return true;
                        }))
                        .code())
                .isEqualTo("IMPORT_ENDED");
    }

    @Test
    void overHttpTheFileComesAsAnAttachment() {
        CaseNo caseNo = prepared();
        Browser browser = Browser.signedIn(port, FilingDesk.SIGNER, "Banjian-2021");
        var answer = browser.get("/api/cases/" + caseNo + "/rosters/" + GRADED + "/template.xlsx")
                .expect(200);
        assertThat(answer.response().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
        assertThat(browser.get("/api/cases/" + caseNo + "/rosters/nobody/template.xlsx")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fiveThousandPersonsAreReadInSeconds() {
        CaseNo caseNo = prepared();
        Path file = Sheets.file(folder, "5000.xlsx", persons(0, 5_000));
        long start = System.nanoTime();
        ImportView view = read(caseNo, GRADED, file);
        Duration read = Duration.ofNanos(System.nanoTime() - start);
        start = System.nanoTime();
        confirm(caseNo, view, Rows.ALL, true);
        Duration applied = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("5,000 persons: read and compared in %s, taken over in %s%n", read, applied);
        assertThat(view.errorRows()).isZero();
        assertThat(rosters.counts(caseNo).count()).isEqualTo(5_000);
        assertThat(read).isLessThan(Duration.ofSeconds(30));
        int[] streamed = {0};
        rosters.stream(caseNo, row -> streamed[0]++);
        assertThat(streamed[0]).isEqualTo(5_000);
    }
}
