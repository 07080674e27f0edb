package org.banjian.materials.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banjian.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectionTest {

    private static final List<String> ALL = List.of("pdf", "jpg", "png", "docx", "xlsx", "ofd");
    private static final String RELATIONSHIP =
            "<Relationships><Relationship Id=\"1\" Type=\"http://x/%s\" Target=\"file:///etc\" TargetMode=\"External\"/></Relationships>";

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("B1 empty", "空.pdf", null, new byte[0], "FILE_EMPTY"),
                arguments("B3 program called pdf", "证明.pdf", null, Samples.executable(), "FILE_TYPE_MISMATCH"),
                arguments("B3 program called jpg", "照片.jpg", "image/jpeg", Samples.executable(), "FILE_TYPE_MISMATCH"),
                arguments(
                        "B4 pdf and archive",
                        "a.pdf",
                        null,
                        Samples.join(
                                Samples.pdf(),
                                Samples.zip(Map.of("a.txt", new byte[10])),
                                Samples.ascii("\nstartxref\n%%EOF")),
                        "FILE_TYPE_MISMATCH"),
                arguments(
                        "B4 picture and archive",
                        "a.png",
                        null,
                        Samples.join(Samples.png(), Samples.zip(Map.of("a.txt", new byte[10]))),
                        "FILE_TYPE_MISMATCH"),
                arguments(
                        "B4 gif with script", "a.jpg", null, Samples.ascii("GIF89a/*<script>*/"), "FILE_TYPE_MISMATCH"),
                arguments(
                        "B5 svg",
                        "a.svg",
                        "image/svg+xml",
                        Samples.ascii("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
                        "FILE_TYPE_NOT_ALLOWED"),
                arguments(
                        "B6 page called jpg",
                        "a.jpg",
                        null,
                        Samples.ascii("<html><script>1</script>"),
                        "FILE_TYPE_MISMATCH"),
                arguments("B7 pixels", "a.png", null, Samples.hugePng(), "IMAGE_TOO_MANY_PIXELS"),
                arguments("B8 half a jpeg", "a.jpg", null, Samples.first(Samples.jpeg(), 0.5), "FILE_DAMAGED"),
                arguments("B8 half a png", "a.png", null, Samples.first(Samples.png(), 0.5), "FILE_DAMAGED"),
                arguments("B8 half a pdf", "a.pdf", null, Samples.first(Samples.pdf(), 0.5), "FILE_DAMAGED"),
                arguments("B8 half an xlsx", "a.xlsx", null, Samples.first(Samples.xlsx(), 0.5), "FILE_DAMAGED"),
                arguments("B9 pdf with password", "a.pdf", null, Samples.encryptedPdf(), "FILE_ENCRYPTED"),
                arguments("B9 xlsx with password", "a.xlsx", null, Samples.oldOffice(true), "FILE_ENCRYPTED"),
                arguments("B10 pdf with script", "a.pdf", null, Samples.scriptedPdf(), "FILE_ACTIVE_CONTENT"),
                arguments("B10 pdf that launches", "a.pdf", null, Samples.launchingPdf(), "FILE_ACTIVE_CONTENT"),
                arguments("B10 script packed away", "a.pdf", null, Samples.hiddenScriptPdf(), "FILE_ACTIVE_CONTENT"),
                arguments("B10 pdf with XFA", "a.pdf", null, Samples.formPdf(), "FILE_ACTIVE_CONTENT"),
                arguments("B14 double extension", "a.pdf.exe", null, Samples.pdf(), "FILE_TYPE_NOT_ALLOWED"),
                arguments("B14 hidden extension", "a.exe.pdf", null, Samples.pdf(), "FILE_TYPE_NOT_ALLOWED"),
                arguments("B14 turned by U+202E", "合同\u202Efdp.exe", null, Samples.pdf(), "FILE_TYPE_NOT_ALLOWED"),
                arguments("B19 bomb", "a.xlsx", null, Samples.bomb(), "ARCHIVE_TOO_LARGE"),
                arguments("B19 bomb that lies", "a.xlsx", null, Samples.lyingBomb(), "ARCHIVE_TOO_LARGE"),
                arguments("B20 entries", "a.xlsx", null, Samples.crowded(), "ARCHIVE_TOO_MANY_ENTRIES"),
                arguments("B20 nested", "a.xlsx", null, Samples.xlsxWith("xl/a.zip", "PK"), "ARCHIVE_BAD_ENTRY"),
                arguments(
                        "B21 zip slip", "a.xlsx", null, Samples.xlsxWith("../../etc/x.xml", "x"), "ARCHIVE_BAD_ENTRY"),
                arguments("B21 absolute", "a.xlsx", null, Samples.xlsxWith("C:\\x.xml", "x"), "ARCHIVE_BAD_ENTRY"),
                arguments("B21 symbolic link", "a.xlsx", null, Samples.symbolicLink(), "ARCHIVE_BAD_ENTRY"),
                arguments("B22 duplicates", "a.xlsx", null, Samples.duplicateEntries(), "ARCHIVE_BAD_ENTRY"),
                arguments("B23 macro", "a.xlsx", null, Samples.xlsxWith("xl/vbaProject.bin", "x"), "FILE_MACRO"),
                arguments("B23 xlsm", "a.xlsm", null, Samples.xlsx(), "FILE_TYPE_NOT_ALLOWED"),
                arguments("B24 xls", "a.xls", null, Samples.oldOffice(false), "FILE_TYPE_NOT_ALLOWED"),
                arguments("B24 et", "a.et", null, Samples.oldOffice(false), "FILE_TYPE_NOT_ALLOWED"),
                arguments("B24 xls called xlsx", "a.xlsx", null, Samples.oldOffice(false), "FILE_TYPE_MISMATCH"),
                arguments(
                        "B25 external link",
                        "a.xlsx",
                        null,
                        Samples.xlsxWith("xl/externalLinks/1.xml", "<a/>"),
                        "FILE_EXTERNAL_LINK"),
                arguments(
                        "B25 template elsewhere",
                        "a.xlsx",
                        null,
                        Samples.xlsxWith("xl/_rels/a.rels", RELATIONSHIP.formatted("attachedTemplate")),
                        "FILE_EXTERNAL_LINK"),
                arguments(
                        "B25 DDE",
                        "a.xlsx",
                        null,
                        Samples.xlsxWith("xl/b.xml", "<ddeLink x='1'/>"),
                        "FILE_EXTERNAL_LINK"),
                arguments(
                        "B26 XXE",
                        "a.xlsx",
                        null,
                        Samples.xlsxWith(
                                "xl/sharedStrings.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
                        "FILE_DAMAGED"),
                arguments("B27 declared otherwise", "a.jpg", "image/png", Samples.jpeg(), "FILE_TYPE_MISMATCH"),
                arguments("B27 png called jpg", "a.jpg", null, Samples.png(), "FILE_TYPE_MISMATCH"),
                arguments("docx called xlsx", "a.xlsx", null, Samples.docx(), "FILE_TYPE_MISMATCH"),
                arguments(
                        "archive called ofd",
                        "a.ofd",
                        null,
                        Samples.zip(Map.of("a", new byte[1])),
                        "FILE_TYPE_MISMATCH"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWithCodeNameAndRemedy(String row, String name, @Nullable String declared, byte[] content, String code) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> FileInspection.inspect(name, declared, content, ALL));
        assertThat(refusal).as(row).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.message())
                .contains("“" + FileNames.cleaned(name) + "”")
                .endsWith("。")
                .containsAnyOf("请", "不要");
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("计划书.pdf", "application/pdf", Samples.pdf(), FileKind.PDF),
                arguments("计划书.PDF", "application/octet-stream", Samples.pdfWithHarmlessBytes(), FileKind.PDF),
                arguments("照片.jpeg", "image/jpg", Samples.jpeg(), FileKind.JPG),
                arguments("扫描.png", null, Samples.png(), FileKind.PNG),
                arguments("说明.docx", null, Samples.docx(), FileKind.DOCX),
                arguments("花名册.xlsx", null, Samples.xlsx(), FileKind.XLSX),
                arguments(
                        "链接.xlsx",
                        null,
                        Samples.xlsxWith("xl/_rels/a.rels", RELATIONSHIP.formatted("hyperlink")),
                        FileKind.XLSX),
                arguments("发票.ofd", "application/octet-stream", Samples.ofd(), FileKind.OFD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void acceptsWhatItSays(String name, @Nullable String declared, byte[] content, FileKind kind) {
        assertThat(FileInspection.inspect(name, declared, content, ALL))
                .isEqualTo(new FileInspection.Accepted(name, kind));
    }

    @Test
    void acceptsOnlyWhatTheMaterialAllows() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> FileInspection.inspect("a.docx", null, Samples.docx(), List.of("pdf", "jpg")));
        assertThat(refusal.code()).isEqualTo("FILE_TYPE_NOT_ALLOWED");
        assertThat(refusal.message()).contains("jpg、pdf");
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("B11 unix path", "../../etc/x.pdf", "x.pdf"),
                arguments("B11 windows path", "..\\x.pdf", "x.pdf"),
                arguments("B11 drive", "C:\\x.pdf", "x.pdf"),
                arguments("B12 NUL", "a\0b.pdf", "ab.pdf"),
                arguments("B12 line ends", "a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"),
                arguments("B12 direction", "a\u202Efdp.pdf", "afdp.pdf"),
                arguments("B13 long", "长".repeat(400) + ".pdf", "长".repeat(116) + ".pdf"),
                arguments("B13 four bytes", "张𫖮.pdf", "张𫖮.pdf"),
                arguments("B13 emoji long", "😀".repeat(200) + ".png", "😀".repeat(116) + ".png"),
                arguments("P3 phone", "总结-13800000001.pdf", "总结-138____0001.pdf"),
                arguments("P3 identity number", "张三 110105199003074514.jpg", "张三 110___________4514.jpg"),
                arguments("P3 in words", "电话一三八〇〇〇〇〇〇〇一.pdf", "（内容含有个人号码，已隐藏）.pdf"),
                arguments("a camera's name", "IMG_20210901_080102.jpg", "IMG_20210901_080102.jpg"),
                arguments("no name", null, "未命名"),
                arguments("dots", "...", "未命名"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void cleansNames(String row, @Nullable String typed, String shown) {
        assertThat(FileNames.cleaned(typed)).isEqualTo(shown);
    }

    @Test
    void everyCutPdfPngAndJpegIsRefusedOrStillWhole() {
        for (byte[] whole : List.of(Samples.png(), Samples.jpeg())) {
            String name = whole[0] == (byte) 0x89 ? "a.png" : "a.jpg";
            for (int length = 1; length < whole.length; length += 97) {
                byte[] cut = java.util.Arrays.copyOf(whole, length);
                assertThat(catchThrowableOfType(Refusal.class, () -> FileInspection.inspect(name, null, cut, ALL)))
                        .as("%s cut to %d bytes", name, length)
                        .isNotNull();
            }
        }
    }
}
