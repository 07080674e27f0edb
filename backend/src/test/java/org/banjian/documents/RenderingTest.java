package org.banjian.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.banjian.calendar.LegalClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RenderingTest {

    private static final Path PACK = Path.of("../processes/chaoyang-hardship-enterprise");
    private static final ZonedDateTime AT = ZonedDateTime.of(2021, 8, 2, 9, 0, 0, 0, LegalClock.ZONE);
    private static final PrintFonts FONTS = new PrintFonts();
    private static final PdfRenderer PDF = new PdfRenderer(FONTS, demo());
    private static final DocxRenderer DOCX = new DocxRenderer(new DocxSeal(FONTS, demo()));

    @Test
    void everyCharacterOfThePolicyCanBeCopiedFromThePdf() throws IOException {
        String policy = Files.readString(PACK.resolve("policy/chaoyang-hardship-enterprise.txt"));
        String characters = policy.codePoints()
                .filter(codePoint -> !Character.isWhitespace(codePoint) && !Character.isISOControl(codePoint))
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(characters.length()).isGreaterThan(300);
        assertThat(copied(characters)).isEqualTo(characters);
        assertThat(copied(policy)).isEqualTo(withoutSpaces(policy));
    }

    @Test
    void noCharacterTurnsIntoARadicalOrALookAlike() {
        for (String text : List.of(
                "行政区一二长春",
                "朝阳区",
                "培训计划书",
                "⾏⼀⼆⻓",
                "胶㬵",
                "·•・",
                "～〜",
                "…⋯",
                "①②⑩",
                "“甲”‘乙’",
                "，。；：（）〔2021〕《》",
                "𠮷野家",
                "张𫖮",
                "Banjian (Office) 0123456789 fi ffl",
                "㎡ × ÷ ± ≥ ≤ ％ ￥")) {
            assertThat(copied(text)).as(text).isEqualTo(withoutSpaces(text));
        }
    }

    @Test
    void whatNoFontHasIsAMarkWithAFootnoteAndNeverASilentHash() {
        String copied = copied("甲\uD869\uDEDF乙");
        assertThat(copied)
                .startsWith("甲〓乙")
                .contains("U+2A6DF")
                .contains("不在打印字库中")
                .doesNotContain("#");
    }

    @Test
    void markupInDataStaysText() {
        assertThat(copied("<b>甲</b>&amp;\"'<script>alert(1)</script>"))
                .isEqualTo("<b>甲</b>&amp;\"'<script>alert(1)</script>");
        assertThat(copied("甲\u0000\u0008乙")).isEqualTo("甲乙");
    }

    @Test
    void thePlanBookPrintsWhatWasFiled() throws IOException {
        String text = withoutSpaces(textOf(planBook("某区职建中心")));
        assertThat(text)
                .contains("培训计划书", "某某精工机械有限公司", "2021年9月1日", "2021年11月30日", "张𫖮", "朝阳区", "焊工技能提升")
                .contains("第2份共2份", "某区职建中心", "第一培训机构", "培训机构A", "培训机构B", "李老师", "王老师")
                .doesNotContain("〓", "#", "{{");
    }

    @Test
    void theWordFileSaysTheSame() throws IOException {
        byte[] docx = wordFile("某区职建中心");
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(withoutSpaces(words.getText()))
                    .contains("培训计划书", "某某精工机械有限公司", "2021年9月1日", "张𫖮", "第一培训机构", "李老师", "焊工技能提升")
                    .doesNotContain("{{");
        }
    }

    @Test
    void theSameDocumentAtTheSameTimeHasTheSameBytes() throws IOException {
        assertThat(planBook("某区职建中心")).isEqualTo(planBook("某区职建中心"));
        byte[] first = wordFile("某区职建中心");
        long second = System.currentTimeMillis() / 2000;
        while (System.currentTimeMillis() / 2000 == second) {
            Thread.onSpinWait(); // a zip counts time in steps of two seconds
        }
        assertThat(wordFile("某区职建中心")).isEqualTo(first);
    }

    @Test
    void theWordFileHasTheSealOverTheNameOfTheOffice() throws IOException {
        try (XWPFDocument sealed = new XWPFDocument(new ByteArrayInputStream(wordFile("某区职建中心")));
                XWPFDocument plain = new XWPFDocument(new ByteArrayInputStream(wordFile(null)))) {
            assertThat(plain.getAllPictures()).isEmpty();
            assertThat(sealed.getAllPictures()).hasSize(1);
            assertThat(sealed.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> cell.getParagraphs().stream())
                            .filter(paragraph -> paragraph.getCTP().xmlText().contains("wp:anchor"))
                            .map(paragraph -> paragraph.getText().strip()))
                    .containsExactly("某区职建中心");
        }
    }

    private static byte[] wordFile(@Nullable String sealOffice) throws IOException {
        byte[] template = Files.readAllBytes(PACK.resolve("documents/cyqy-plan-book.docx"));
        return DOCX.render(template, plan("某区职建中心"), "培训计划书", sealOffice, AT);
    }

    @Test
    void onlyASealedDocumentHasASeal() throws IOException {
        assertThat(planBook("某区职建中心").length).isGreaterThan(planBook(null).length + 500);
    }

    @Test
    void aPlanBookTakesWellUnderASecondOnceWarm() throws IOException {
        for (int i = 0; i < 5; i++) {
            planBook("某区职建中心");
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            planBook("某区职建中心");
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.println("plan book as PDF, warm: " + best / 1_000_000 + " ms");
        assertThat(best / 1_000_000).isLessThan(1500);
    }

    static byte[] planBook(@Nullable String office) throws IOException {
        String template = Files.readString(PACK.resolve("documents/cyqy-plan-book.html"));
        return PDF.render(template, plan(office), "培训计划书", office, AT);
    }

    private static Map<String, Object> plan(@Nullable String office) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("applicantUnit", "某某精工机械有限公司");
        plan.put("applyDate", LocalDate.of(2021, 8, 2));
        plan.put("projectName", "焊工技能提升");
        plan.put("trainingStart", "2021-09-01");
        plan.put("trainingEnd", LocalDate.of(2021, 11, 30));
        plan.put("place", "朝阳区一二号长春路");
        plan.put("traineeCount", 40);
        plan.put("contact", "张𫖮");
        plan.put("feasibility", "第一行\n第二行");
        plan.put(
                "institutions",
                List.of(
                        Map.of("name", "第一培训机构", "teachers", List.of(Map.of("name", "李老师", "age", 40))),
                        Map.of("name", "第二培训机构", "teachers", List.of(Map.of("name", "王老师", "age", 35)))));
        plan.put("classes", List.of(Map.of("name", "一班", "plannedHours", 20.5, "dailySchedule", List.of())));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("plan", plan);
        data.put("review", Map.of("opinion", "同意备案", "decidedOn", LocalDate.of(2021, 8, 3)));
        data.put("caseNo", "CASE-1");
        data.put("copyNo", 2);
        data.put("copies", 2);
        data.put("seal", office == null ? List.of() : Map.of("office", office, "date", LocalDate.of(2021, 8, 3)));
        return data;
    }

    private static String copied(String text) {
        byte[] pdf = PDF.render(
                "<html><head></head><body><p>{{text}}</p></body></html>", Map.of("text", text), "测试", null, AT);
        return withoutSpaces(textOf(pdf));
    }

    private static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00A0\\u2003\\u3000]+", "");
    }

    private static MockEnvironment demo() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        return environment;
    }
}
