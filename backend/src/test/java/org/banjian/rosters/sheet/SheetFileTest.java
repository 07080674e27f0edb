package org.banjian.rosters.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.banjian.rosters.Sheets;
import org.banjian.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet gives, and what it is refused for. */
class SheetFileTest {

    @TempDir
    Path folder;

    @Test
    void givesCellsAsTheyStandAndEvaluatesNothing() {
        Path file = Sheets.book(
                folder,
                "a.xlsx",
                book -> Sheets.rows(
                        book.createSheet("一"),
                        List.of("甲", "乙"),
                        List.of(
                                List.of("张三", 12.5),
                                List.of("f:1+1", "f:HYPERLINK(\"http://example.com\")"),
                                List.of("", "𠮷"),
                                List.of("=1+1", "＝1"))));
        assertThat(rows(file))
                .containsExactly(
                        List.of("TEXT:甲", "TEXT:乙"),
                        List.of("TEXT:张三", "NUMBER:12.5"),
                        List.of("FORMULA:1+1", "FORMULA:HYPERLINK(\"http://example.com\")"),
                        List.of("TEXT:", "TEXT:𠮷"),
                        List.of("TEXT:=1+1", "TEXT:＝1"));
    }

    @Test
    void whatIsWrittenComesBackAndIsInert() throws IOException {
        Path file = folder.resolve("b.xlsx");
        try (SheetBook book = new SheetBook("花名册");
                OutputStream out = Files.newOutputStream(file)) {
            book.property("banjian-roster", "x@1");
            book.heading(List.of("甲", "乙"), List.of(10, 20));
            book.choices(1, List.of("是", "否"), 100);
            book.row(List.of("=cmd|'/c calc'!A1", "+1"), List.of(0));
            book.row(List.of("@SUM(A1)", "-2"));
            book.writeTo(out);
        }
        assertThat(rows(file))
                .containsExactly(
                        List.of("TEXT:甲", "TEXT:乙"),
                        List.of("TEXT:=cmd|'/c calc'!A1", "TEXT:+1"),
                        List.of("TEXT:@SUM(A1)", "TEXT:-2"));
        try (SheetFile sheet = SheetFile.open(file, SheetLimits.USUAL)) {
            assertThat(sheet.property("banjian-roster")).contains("x@1");
            assertThat(sheet.property("other")).isEmpty();
        }
    }

    @Test
    void aThousandBlankRowsAreNoRows() {
        Path file = Sheets.book(folder, "c.xlsx", book -> {
            var sheet = book.createSheet("一");
            Sheets.rows(sheet, List.of("甲"), List.of(List.of("一")));
            for (int i = 2; i < 30_000; i++) {
                sheet.createRow(i).setHeightInPoints(15);
            }
        });
        assertThat(rows(file)).hasSize(2);
    }

    @Test
    void refusesTooManyRowsColumnsAndBytes() {
        List<List<Object>> many = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            many.add(List.of("行" + i));
        }
        Path rows = Sheets.book(folder, "rows.xlsx", book -> Sheets.rows(book.createSheet("一"), List.of("甲"), many));
        assertThat(refused(rows, new SheetLimits(20 << 20, 50, 200, 50, 1000, 0.005)))
                .isEqualTo("ROSTER_TOO_LONG");
        Path wide = Sheets.book(
                folder,
                "wide.xlsx",
                book -> book.createSheet("一").createRow(0).createCell(300).setCellValue("远"));
        assertThat(refused(wide, SheetLimits.USUAL)).isEqualTo("ROSTER_TOO_WIDE");
        assertThat(refused(rows, new SheetLimits(1_000, 50, 200, 50, 1000, 0.005)))
                .isEqualTo("ARCHIVE_TOO_LARGE");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = changed("bomb.xlsx", Map.of("xl/worksheets/sheet1.xml", new byte[200 << 20]));
        assertThat(Files.size(file)).isLessThan(1 << 20);
        long before = used();
        assertThat(refused(file, SheetLimits.USUAL)).isEqualTo("ARCHIVE_TOO_LARGE");
        assertThat(used() - before).isLessThan(50 << 20);
    }

    @Test
    void refusesWhatIsNoPlainSpreadsheet() throws IOException {
        assertThat(refused(written("empty.xlsx", new byte[0]), SheetLimits.USUAL))
                .isEqualTo("FILE_EMPTY");
        assertThat(refused(written("text.xlsx", "姓名,身份证号".getBytes(StandardCharsets.UTF_8)), SheetLimits.USUAL))
                .isEqualTo("FILE_TYPE_MISMATCH");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThat(refused(written("old.xlsx", old), SheetLimits.USUAL)).isEqualTo("FILE_TYPE_NOT_ALLOWED");
        var sealed = new ByteArrayOutputStream();
        sealed.write(old);
        sealed.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused(written("sealed.xlsx", sealed.toByteArray()), SheetLimits.USUAL))
                .isEqualTo("FILE_ENCRYPTED");
        assertThat(refused(changed("macro.xlsx", Map.of("xl/vbaProject.bin", new byte[10])), SheetLimits.USUAL))
                .isEqualTo("FILE_MACRO");
        assertThat(refused(
                        changed(
                                "link.xlsx",
                                Map.of("xl/externalLinks/externalLink1.xml", "<x/>".getBytes(StandardCharsets.UTF_8))),
                        SheetLimits.USUAL))
                .isEqualTo("FILE_EXTERNAL_LINK");
        assertThat(refused(changed("slip.xlsx", Map.of("../../etc/x", new byte[1])), SheetLimits.USUAL))
                .isEqualTo("ARCHIVE_BAD_ENTRY");
        assertThat(refused(
                        changed(
                                "xxe.xlsx",
                                Map.of(
                                        "xl/sharedStrings.xml",
                                        ("<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                                        + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&x;</t></si></sst>")
                                                .getBytes(StandardCharsets.UTF_8))),
                        SheetLimits.USUAL))
                .isEqualTo("FILE_DAMAGED");
        byte[] whole = Files.readAllBytes(Sheets.file(folder, "whole.xlsx", List.of(Sheets.person(1, ""))));
        assertThat(refused(written("half.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)), SheetLimits.USUAL))
                .isEqualTo("FILE_DAMAGED");
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Path written(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** A good file with other or further parts. */
    private Path changed(String name, Map<String, byte[]> parts) throws IOException {
        Path good = Sheets.file(folder, "good-" + name, List.of(Sheets.person(1, "")));
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        all.putAll(parts);
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    private static List<List<String>> rows(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, SheetLimits.USUAL)) {
            sheet.read(
                    0,
                    (rowNo, cells) -> rows.add(cells.stream()
                            .map(cell -> cell.kind() + ":" + cell.text())
                            .toList()));
        }
        return rows;
    }

    private static String refused(Path file, SheetLimits limits) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
            try (SheetFile sheet = SheetFile.open(file, limits)) {
                sheet.read(0, (rowNo, cells) -> true);
            }
        });
        assertThat(refusal).as(file.getFileName().toString()).isNotNull();
        assertThat(refusal.message()).matches(".*[请].*").doesNotContain("Exception");
        return refusal.code();
    }
}
