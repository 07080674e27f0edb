package org.banjian.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.banjian.calendar.LegalClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** The documents of the claim say in both formats what the data say, and leave no place of the template open. */
class AnnexesTest {

    private static final Path TEMPLATES = Path.of("../processes/chaoyang-hardship-enterprise/documents");
    private static final ZonedDateTime AT = ZonedDateTime.of(2021, 9, 23, 9, 0, 0, 0, LegalClock.ZONE);
    private static final PrintFonts FONTS = new PrintFonts();
    private static final PdfRenderer PDF = new PdfRenderer(FONTS, demo());
    private static final DocxRenderer DOCX = new DocxRenderer(new DocxSeal(FONTS, demo()));

    @ParameterizedTest
    @CsvSource({
        "cyqy-claim-letter, 甲公司关于困难企业培训补贴的申请;我单位于2021年9月1日至2021年9月10日，对45名职工;五级3人；四级2人;共申请培训补贴27500.00元",
        "cyqy-roster-annex, 培训学员花名册;110199********9012;数控车工;YL00000001;第一培训学校",
        "cyqy-fund-request, 市人力资源和社会保障局;符合享受补贴规定的43人;27,500.00;贰万柒仟伍佰元整;等级培训三级;合计",
        "cyqy-public-notice, 困难企业职工技能培训补贴公示;张*三;9012;一班;2021年9月14日至9月18日;010-00000000",
        "cyqy-approval-letter, 演示批复〔2021〕1号;同意拨付培训补贴26000.00元;市级核减;等级培训三级",
        "cyqy-payment-order, 培训补贴拨付单;甲公司;示例银行;****0001;PZ-1;演示批复〔2021〕1号"
    })
    void saysWhatTheDataSay(String template, String expected) throws IOException {
        var title = "文书";
        var seal = template.equals("cyqy-claim-letter") ? null : "某区职建科";
        byte[] pdf = PDF.render(Files.readString(TEMPLATES.resolve(template + ".html")), data(), title, seal, AT);
        byte[] docx = DOCX.render(Files.readAllBytes(TEMPLATES.resolve(template + ".docx")), data(), title, seal, AT);
        Files.createDirectories(Path.of("target", "annexes"));
        Files.write(Path.of("target", "annexes", template + ".pdf"), pdf);
        Files.write(Path.of("target", "annexes", template + ".docx"), docx);
        try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)));
                var pages = Loader.loadPDF(pdf)) {
            for (var text : List.of(new PDFTextStripper().getText(pages), words.getText())) {
                assertThat(text.replaceAll("\\s", ""))
                        .contains(expected.split(";"))
                        .doesNotContain("{{", "}}", "〓");
            }
        }
    }

    private static MockEnvironment demo() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        return environment;
    }

    private static Map<String, Object> data() {
        var rate = Map.of("label", "等级培训三级", "persons", 10, "unit", "1,000.00", "amount", "10,000.00");
        return Map.ofEntries(
                Map.entry("caseNo", "CYQY-110105-2021-00001"),
                Map.entry("applicant", Map.of("name", "甲公司", "creditCode", "91110105DEMA00013J")),
                Map.entry("serviceItem", Map.of("title", "支持困难企业开展职工技能培训", "legalBasis", "某文件")),
                Map.entry("office", Map.of("name", "某区职建科")),
                Map.entry("issuedOn", LocalDate.of(2021, 9, 23)),
                Map.entry("copyNo", 1),
                Map.entry("copies", 2),
                Map.entry("review", Map.of("opinion", "复核合格。")),
                Map.entry("plan", Map.of("projectName", "数控加工", "institutions", List.of(Map.of("name", "第一培训学校")))),
                Map.entry(
                        "claim",
                        Map.ofEntries(
                                Map.entry("periodFrom", LocalDate.of(2021, 9, 1)),
                                Map.entry("periodTo", LocalDate.of(2021, 9, 10)),
                                Map.entry("trained", 45),
                                Map.entry("graded", 33),
                                Map.entry("level5", 3),
                                Map.entry("level4", 2),
                                Map.entry("level3", 28),
                                Map.entry("level2", 0),
                                Map.entry("level1", 0),
                                Map.entry("nonGraded", 10),
                                Map.entry("total", "27500.00"))),
                Map.entry(
                        "roster",
                        Map.of(
                                "count",
                                1,
                                "rows",
                                List.of(Map.of(
                                        "index", 1,
                                        "name", "张示三",
                                        "sex", "男",
                                        "idNumber", "110199********9012",
                                        "post", "数控车工",
                                        "certificateNo", "YL00000001",
                                        "remark", "")))),
                Map.entry(
                        "benefits",
                        Map.of(
                                "rates",
                                List.of(rate),
                                "total",
                                "27,500.00",
                                "totalInWords",
                                "贰万柒仟伍佰元整",
                                "persons",
                                43,
                                "unpaidPersons",
                                2)),
                Map.entry(
                        "notice",
                        Map.of(
                                "title", "困难企业职工技能培训补贴公示",
                                "total", "27,500.00",
                                "persons", 43,
                                "period", "2021年9月14日至9月18日",
                                "contactPhone", "010-00000000",
                                "publisher", "某市人力社保局",
                                "rows",
                                        List.of(Map.of(
                                                "index", 1,
                                                "name", "张*三",
                                                "idTail", "9012",
                                                "className", "一班",
                                                "level", "三级",
                                                "amount", "1,000.00")))),
                Map.entry(
                        "approval",
                        Map.of(
                                "approvalNo", "演示批复〔2021〕1号",
                                "approvedOn", LocalDate.of(2021, 9, 23),
                                "approvedAmount", "26000.00",
                                "differenceReason", "市级核减")),
                Map.entry(
                        "payment",
                        Map.of(
                                "payee", "甲公司",
                                "bank", "示例银行",
                                "account", "****0001",
                                "amount", "26,000.00",
                                "paidOn", "2021-09-24",
                                "voucherNo", "PZ-1")));
    }
}
