package org.banjian.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.banjian.cases.CaseFacts;
import org.banjian.cases.CaseQueries;
import org.banjian.cases.Cases;
import org.banjian.cases.CorrectionItem;
import org.banjian.cases.DecideTask;
import org.banjian.cases.SubmitStep;
import org.banjian.inbox.DemoTest;
import org.banjian.inbox.Inbox;
import org.banjian.materials.inspection.Samples;
import org.banjian.materials.spi.ObjectStore;
import org.banjian.materials.store.ObjectDamaged;
import org.banjian.materials.store.ObjectSweep;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.testing.Browser;
import org.banjian.testing.FilingDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The checklist and the files of real cases. */
class MaterialsTest extends DemoTest.OnH2 {

    private static final String STAMPED = "cyqy-plan-stamped";
    private static final String AGREEMENT = "cyqy-agreement";

    @Autowired
    FilingDesk desk;

    @Autowired
    Materials materials;

    @Autowired
    Cases cases;

    @Autowired
    CaseFacts facts;

    @Autowired
    CaseQueries queries;

    @Autowired
    Inbox inbox;

    @Autowired
    ObjectStore store;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    ObjectSweep sweep;

    @Value("${banjian.data}")
    Path data;

    @LocalServerPort
    int port;

    @Test
    void whatALaterStepAsksForIsNotMissingYet() {
        CaseNo draft = desk.open();
        assertThat(checklist(draft).missing()).isZero();
        assertThat(checklist(draft).items())
                .filteredOn(item -> item.id().equals("cyqy-plan-stamped"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.later()).isTrue();
                    assertThat(item.missing()).isFalse();
                });
        CaseNo prepared = desk.prepared(FilingDesk.plan());
        assertThat(checklist(prepared).missing()).isEqualTo(1);
        assertThat(checklist(prepared).items())
                .filteredOn(item -> item.id().equals("cyqy-plan-stamped"))
                .noneMatch(ChecklistItem::later);
        assertThat(checklist(prepared).items())
                .filteredOn(item -> item.id().equals("cyqy-summary"))
                .allMatch(ChecklistItem::later);
    }

    @Test
    void asksOnePerInstitutionWithReasonClauseAndName() {
        CaseNo caseNo = desk.prepared(FilingDesk.commissionedPlan("第一培训机构", "第二培训机构"));
        ChecklistView checklist = checklist(caseNo);
        assertThat(checklist.items())
                .filteredOn(item -> item.id().equals(AGREEMENT))
                .hasSize(2)
                .allSatisfy(item -> {
                    assertThat(item.required()).isTrue();
                    assertThat(item.missing()).isTrue();
                    assertThat(item.clause()).isEqualTo("CYQY-1-3-c");
                    assertThat(item.clauseText()).isNotBlank();
                    assertThat(item.reason()).contains(String.valueOf(item.subject()));
                })
                .extracting(ChecklistItem::subject)
                .containsExactly("第一培训机构", "第二培训机构");
        assertThat(checklist.missing()).isEqualTo(5);
        assertThat(((Map<?, ?>) facts.context(caseNo).get("materials")).get(AGREEMENT))
                .isEqualTo(Map.of("required", 2, "present", 0, "missing", 2));
    }

    @Test
    void asksNoAgreementOfAFirmThatTrainsItself() {
        CaseNo caseNo = desk.prepared(FilingDesk.plan());
        assertThat(checklist(caseNo).items())
                .filteredOn(item -> item.required() && !item.later())
                .extracting(ChecklistItem::id)
                .containsExactly(STAMPED);
        assertThat(item(caseNo, STAMPED).printable()).contains("/forms/cyqy-plan/print");
    }

    @Test
    void aSubmissionNamesEveryMaterialThatIsMissing() {
        CaseNo caseNo = desk.prepared(FilingDesk.commissionedPlan("甲培训机构", "乙培训机构"));
        ChecklistItem first = checklist(caseNo).items().stream()
                .filter(item -> item.id().equals(AGREEMENT))
                .findFirst()
                .orElseThrow();
        upload(caseNo, AGREEMENT, first.subjectKey(), "协议.pdf", Samples.pdf());
        String taskId = desk.task(caseNo).id();
        Refusal refusal = refused(() -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", FilingDesk.opinion())));
        assertThat(refusal.violations())
                .filteredOn(violation -> violation.code().equals("MATERIAL_MISSING"))
                .hasSize(4)
                .allSatisfy(violation -> assertThat(violation.clause()).startsWith("CYQY-"))
                .extracting(Violation::message)
                .anyMatch(text -> text.contains("培训计划书"))
                .anyMatch(text -> text.contains("培训协议（乙培训机构）"))
                .noneMatch(text -> text.contains("培训协议（甲培训机构）"));
    }

    @Test
    void theBytesAreSealedAndComeBackExactlyOrNotAtAll() throws Exception {
        CaseNo caseNo = desk.open();
        byte[] content = Samples.pdf();
        MaterialFileView file = upload(caseNo, STAMPED, null, "../../计划\u202E书.pdf", content);
        assertThat(file.fileName()).isEqualTo("计划书.pdf");
        assertThat(desk.as(FilingDesk.SIGNER, () -> materials.content(file.id()).bytes()))
                .isEqualTo(content);
        for (Path kept : Files.walk(data.resolve("materials"))
                .filter(Files::isRegularFile)
                .toList()) {
            assertThat(new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF");
        }
        assertThat(sweep.check().missing()).isEmpty();
        Path newest = Files.walk(data.resolve("materials"))
                .filter(Files::isRegularFile)
                .max(Comparator.comparing(path -> path.toFile().lastModified()))
                .orElseThrow();
        byte[] stored = Files.readAllBytes(newest);
        stored[stored.length - 1] ^= 1;
        Files.write(newest, stored);
        assertThatThrownBy(() -> desk.as(FilingDesk.SIGNER, () -> materials.content(file.id())))
                .isInstanceOf(ObjectDamaged.class);
        assertThat(sweep.check().missing()).hasSize(1);
        desk.as(FilingDesk.SIGNER, () -> {
            materials.remove(file.id());
            return caseNo;
        });
        assertThat(sweep.check().missing()).isEmpty();
    }

    @Test
    void theSameFileIsKeptOnceAndHinted() {
        CaseNo caseNo = desk.open();
        long before = objects();
        byte[] content = Samples.jpeg();
        assertThat(upload(caseNo, STAMPED, null, "一.jpg", content).hint()).isNull();
        for (int i = 0; i < 4; i++) {
            assertThat(upload(caseNo, STAMPED, null, "又.jpg", content).hint())
                    .contains("一.jpg")
                    .contains("重复");
        }
        assertThat(item(caseNo, STAMPED).files()).hasSize(5);
        assertThat(objects()).isEqualTo(before + 1);
    }

    @Test
    void whatNoRowNeedsIsSweptAfterItsTime() {
        String orphan = UUID.randomUUID().toString();
        store.put(orphan, new byte[] {1});
        assertThat(sweep.sweep(Instant.now().minusSeconds(3600))).isZero();
        assertThat(store.get(orphan)).isPresent();
        assertThat(sweep.sweep(Instant.now().plusSeconds(60))).isPositive();
        assertThat(store.get(orphan)).isEmpty();
        assertThat(sweep.check().missing()).isEmpty();
    }

    @Test
    void afterSubmissionOnlyWhatIsDemandedChangesAndWhatWasReplacedStays() {
        CaseNo caseNo = desk.filed();
        MaterialFileView stamped = item(caseNo, STAMPED).files().get(0);
        assertThat(refused(() -> upload(caseNo, STAMPED, null, "新.pdf", Samples.pdf()))
                        .code())
                .isEqualTo("MATERIAL_LOCKED");
        assertThat(refused(() -> {
                            materials.remove(stamped.id());
                            return 0;
                        })
                        .code())
                .isEqualTo("MATERIAL_LOCKED");

        demandStamp(caseNo, "请重新盖章");
        ChecklistItem demanded = item(caseNo, STAMPED);
        assertThat(demanded.editable()).isTrue();
        assertThat(demanded.correctionDemand()).isEqualTo("请重新盖章");
        assertThat(demanded.replacementDue()).isTrue();
        assertThat(item(caseNo, "cyqy-plan-annex").editable()).isFalse();
        byte[] before = desk.as(
                FilingDesk.REVIEWER, () -> materials.content(stamped.id()).bytes());
        assertNotReplaced(caseNo, "第 1 项", "培训计划书", "请重新盖章");
        upload(caseNo, STAMPED, null, "还是原来的.pdf", before);
        assertNotReplaced(caseNo, "完全相同");
        assertThat(item(caseNo, STAMPED).replacementDue()).isTrue();
        desk.as(FilingDesk.SIGNER, () -> {
            materials.remove(stamped.id());
            return 0;
        });
        upload(caseNo, STAMPED, null, "重新盖章.pdf", Samples.pdf());
        assertThat(item(caseNo, STAMPED).files())
                .extracting(MaterialFileView::fileName)
                .containsExactly("还是原来的.pdf", "重新盖章.pdf");
        assertThat(item(caseNo, STAMPED).replacementDue()).isFalse();
        assertThat(desk.as(
                        FilingDesk.REVIEWER,
                        () -> materials.content(stamped.id()).bytes()))
                .isNotEmpty();
        desk.submit(caseNo, Map.of("explanation", "已重新盖章。"));

        demandStamp(caseNo, "还是不清晰");
        assertThat(desk.as(FilingDesk.SIGNER, () -> queries.form(caseNo, "common-correction"))
                        .data())
                .as("what was said last time is there to be written on")
                .containsEntry("explanation", "已重新盖章。");
        assertNotReplaced(caseNo, "还是不清晰");
        upload(caseNo, STAMPED, null, "第三次盖章.pdf", Samples.pdf());
        String correction = desk.task(caseNo).id();
        Refusal unchanged = refused(
                () -> cases.submit(caseNo, new SubmitStep(correction, "SUBMIT", Map.of("explanation", "已重新盖章。"))));
        assertThat(unchanged.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("common-correction.explanation"))
                .satisfies(violation -> assertThat(violation.code()).isEqualTo("FORM_UNCHANGED"));
        desk.submit(caseNo, Map.of("explanation", "已换新章重新盖章。"));
        assertThat(desk.task(caseNo).stepId()).isEqualTo("userTask_reviewFiling");
    }

    private void demandStamp(CaseNo caseNo, String demand) {
        String taskId = desk.task(caseNo).id();
        desk.as(FilingDesk.REVIEWER, () -> {
            inbox.take(taskId);
            return cases.decide(
                    caseNo,
                    new DecideTask(
                            taskId,
                            "CORRECT",
                            "盖章不清晰，请补正。",
                            null,
                            null,
                            null,
                            List.of(new CorrectionItem(CorrectionItem.ItemKind.MATERIAL, STAMPED, "培训计划书", demand)),
                            List.of()));
        });
    }

    private void assertNotReplaced(CaseNo caseNo, String... named) {
        String taskId = desk.task(caseNo).id();
        Refusal refusal =
                refused(() -> cases.submit(caseNo, new SubmitStep(taskId, "SUBMIT", Map.of("explanation", "已改。"))));
        assertThat(refusal.code()).isEqualTo("MATERIAL_NOT_REPLACED");
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(STAMPED);
            assertThat(violation.clause()).isEqualTo("CYQY-1-3-b");
            assertThat(violation.message() + violation.remedy()).contains(named);
        });
    }

    /** B16 of the catalogue of bad inputs. */
    @Test
    void oneFileTooManyAndOneByteTooManyAreRefusedWithTheLimit() {
        CaseNo caseNo = desk.open();
        upload(caseNo, STAMPED, null, "一.pdf", Samples.pdf());
        long before = objects();
        for (String full : List.of("files = 200", "files = 1, bytes = " + (500L << 20))) {
            jdbc.sql("update material_quota set " + full + " where case_no = ?")
                    .param(caseNo.value())
                    .update();
            Refusal refusal = refused(() -> upload(caseNo, STAMPED, null, "再一.pdf", Samples.pdf()));
            assertThat(refusal.code()).isEqualTo("QUOTA_EXCEEDED");
            assertThat(refusal.message()).contains("200 个文件").contains("500 MB");
        }
        assertThat(item(caseNo, STAMPED).files()).hasSize(1);
        assertThat(objects()).isEqualTo(before);
    }

    /** B17: half of the body comes, then the line is cut. */
    @Test
    void anUploadThatIsCutOffLeavesNothingAndCanBeginAgain() throws Exception {
        CaseNo caseNo = desk.open();
        long before = objects();
        Browser signer = Browser.signedIn(port, FilingDesk.SIGNER, "Banjian-2021");
        String body = part(STAMPED, "断.pdf", "%PDF-1.4\n" + "x".repeat(1 << 20));
        String head = "POST /api/cases/" + caseNo.value() + "/materials HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nCookie: "
                + signer.cookies().getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(java.util.stream.Collectors.joining("; "))
                + "\r\nX-XSRF-TOKEN: "
                + signer.cookie("XSRF-TOKEN").orElseThrow().getValue() + "\r\n\r\n";
        try (java.net.Socket line = new java.net.Socket("127.0.0.1", port)) {
            line.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().write(body.substring(0, body.length() / 2).getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
        }
        assertThat(signer.get("/api/cases/" + caseNo.value() + "/materials").status())
                .isEqualTo(200);
        assertThat(item(caseNo, STAMPED).files()).isEmpty();
        assertThat(objects()).isEqualTo(before);
        upload(caseNo, STAMPED, null, "断.pdf", Samples.pdf());
        assertThat(item(caseNo, STAMPED).files()).hasSize(1);
    }

    /** B28. */
    @Test
    void aThousandRangesAreRefused() {
        CaseNo caseNo = desk.open();
        MaterialFileView file = upload(caseNo, STAMPED, null, "计划书.pdf", Samples.pdf());
        Browser signer = Browser.signedIn(port, FilingDesk.SIGNER, "Banjian-2021");
        String ranges = "bytes=" + String.join(",", java.util.Collections.nCopies(1000, "0-0"));
        assertThat(signer.send("GET", "/api/materials/" + file.id() + "/content", null, Map.of("Range", ranges))
                        .status())
                .isEqualTo(416);
    }

    @Test
    void overHttpWithinScopeOnlyAndNeverRunningAnything() {
        CaseNo caseNo = desk.open();
        MaterialFileView file = upload(caseNo, STAMPED, null, "计划书\".pdf", Samples.pdf());
        String path = "/api/materials/" + file.id() + "/content";
        Browser signer = Browser.signedIn(port, FilingDesk.SIGNER, "Banjian-2021");
        var answer = signer.get(path).expect(200).response();
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        Browser other = Browser.signedIn(port, "zhaoheng", "Banjian-2021");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get("/api/cases/" + caseNo.value() + "/materials").status())
                .isEqualTo(404);
        assertThat(other.delete("/api/materials/" + file.id()).status()).isEqualTo(404);
        assertThat(new Browser(port).get(path).status()).isEqualTo(401);
    }

    @Test
    void thirtyMegabytesAreRefusedWithTheLimitAndAProgramAsAPhotoToo() {
        CaseNo caseNo = desk.open();
        long before = objects();
        Browser signer = Browser.signedIn(port, FilingDesk.SIGNER, "Banjian-2021");
        Browser.Answer large =
                send(signer, caseNo, "大.pdf", "%PDF-1.4" + "x".repeat(30 << 20)).expect(413);
        assertThat(large.code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(large.json().path("detail").asString("")).contains("20 MB");
        Browser.Answer program = send(signer, caseNo, "照片.jpg", "MZ\0\1\2").expect(422);
        assertThat(program.code()).isEqualTo("FILE_TYPE_MISMATCH");
        assertThat(program.json().path("detail").asString("")).contains("照片.jpg");
        Browser.Answer virus = send(
                        signer, caseNo, "病毒.pdf", "%PDF-1.4\nEICAR-STANDARD-ANTIVIRUS-TEST-FILE\nstartxref\n9\n%%EOF\n")
                .expect(422);
        assertThat(virus.code()).isEqualTo("FILE_VIRUS");
        assertThat(item(caseNo, STAMPED).files()).isEmpty();
        assertThat(objects()).isEqualTo(before);
    }

    private static Browser.Answer send(Browser browser, CaseNo caseNo, String name, String content) {
        return browser.send(
                "POST",
                "/api/cases/" + caseNo.value() + "/materials",
                part(STAMPED, name, content),
                Map.of("Content-Type", "multipart/form-data; boundary=b"));
    }

    private static String part(String materialId, String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"materialId\"\r\n\r\n" + materialId
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
    }

    private ChecklistView checklist(CaseNo caseNo) {
        return desk.as(FilingDesk.SIGNER, () -> materials.checklist(caseNo));
    }

    private ChecklistItem item(CaseNo caseNo, String materialId) {
        return checklist(caseNo).items().stream()
                .filter(item -> item.id().equals(materialId))
                .findFirst()
                .orElseThrow();
    }

    private MaterialFileView upload(
            CaseNo caseNo, String materialId, @Nullable String subjectKey, String name, byte[] content) {
        return desk.as(FilingDesk.SIGNER, () -> materials.upload(caseNo, materialId, subjectKey, name, null, content));
    }

    private Refusal refused(Callable<?> command) {
        return catchThrowableOfType(Refusal.class, () -> desk.as(FilingDesk.SIGNER, command::call));
    }

    private long objects() {
        try (var all = store.all()) {
            return all.count();
        }
    }
}
