package org.banjian.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banjian.cases.CaseFacts;
import org.banjian.rosters.ConfirmImport.Rows;
import org.banjian.rosters.ImportPage.Filter;
import org.banjian.rosters.ImportRowView.Difference;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.testing.Browser;
import org.banjian.testing.FilingDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files become rosters: what is found, what changes, who may, and that nothing is half done; with everything about the files themselves. */
abstract class RosterImportTest extends RosterFiles {

    @Autowired
    CaseFacts facts;

    private ImportPage page(ImportView view, Filter filter) {
        return asFirm(() -> desk.importRows(new CaseNo(view.caseNo()), view.classId(), view.id(), filter, 0, 500));
    }

    @Test
    void aNumberOfAPersonInFreeTextIsRefusedAndNeverShown() {
        CaseNo caseNo = prepared();
        Path file = Sheets.file(
                folder,
                "numbers.xlsx",
                List.of(
                        List.of("", "甲", Sheets.idNumber(1), "焊工", "", "", "C-1", "电话 138 0000 0001"), // 2
                        List.of("", "乙", Sheets.idNumber(2), "焊工 " + Sheets.idNumber(2), "", "", "C-2", ""), // 3
                        List.of("", "丙 6222020200012345678", Sheets.idNumber(3), "焊工", "", "", "C-3", ""), // 4
                        List.of("", "丁", Sheets.idNumber(4), "焊工", "", "", "C-4", "2019年3月1日入职，工号 10023456"), // 5
                        List.of("", "戊", Sheets.idNumber(5), "焊工", "", "", "202111000123456789", 13900000009d))); // 6
        ImportView view = read(caseNo, GRADED, file);
        ImportPage page = page(view, Filter.ALL);
        Map<Integer, List<String>> found = page.rows().stream()
                .collect(java.util.stream.Collectors.toMap(ImportRowView::rowNo, row -> row.findings().stream()
                        .filter(it -> it.code().equals("PERSONAL_NUMBER_IN_TEXT"))
                        .map(it -> String.valueOf(it.column()))
                        .toList()));
        assertThat(found)
                .containsEntry(2, List.of("remark"))
                .containsEntry(3, List.of("post"))
                .containsEntry(4, List.of("name"))
                .containsEntry(5, List.of())
                .containsEntry(6, List.of("remark"));
        assertThat(page.rows().get(0).findings().get(0)).satisfies(finding -> {
            assertThat(finding.message()).contains("“备注”里有身份证号、电话或账号").doesNotContain("138");
            assertThat(finding.remedy()).contains("请删除该号码");
            assertThat(finding.clause()).startsWith("CYQY-");
        });
        assertThat(page.toString())
                .contains("138****0001")
                .doesNotContain("138 0000 0001", Sheets.idNumber(2), "6222020200012345678", "13900000009");

        asFirm(() -> desk.fixRow(caseNo, GRADED, view.id(), 2, values(Map.of("remark", "联系人电话 13800000002"))));
        assertThat(page(view, Filter.ALL).rows().get(0).findings())
                .anyMatch(it -> it.code().equals("PERSONAL_NUMBER_IN_TEXT"));
        confirm(caseNo, view, Rows.CLEAN, false);
        assertThat(rosters.rows(caseNo)).extracting(RosterRow::name).containsExactly("丁");
        Refusal refusal = refused(() -> asFirm(() -> desk.addRow(
                caseNo,
                GRADED,
                new SaveRosterRow(
                        Map.of("name", "己", "idNumber", Sheets.idNumber(6), "post", "焊工", "remark", "13800000001"),
                        null))));
        assertThat(refusal.violations()).extracting(Violation::code).containsExactly("PERSONAL_NUMBER_IN_TEXT");
        assertThat(refusal.getMessage()).doesNotContain("13800000001");
    }

    @Test
    void everyCellThatIsWrongIsNamedWithCodeSentenceRemedyAndClause() {
        CaseNo caseNo = prepared();
        String good = Sheets.idNumber(1);
        String wrongDigit = good.substring(0, 17) + (good.charAt(17) == '1' ? '2' : '1');
        String fifteen = "990011600115123";
        Path file = Sheets.file(
                folder,
                "problems.xlsx",
                List.of(
                        row("甲", good, "焊工", "C-1"), // 2
                        row("乙", wrongDigit, "焊工", "C-2"), // 3
                        row("丙", 990011199001011234d, "焊工", "C-3"), // 4
                        row("丁", good, "焊工", "C-4"), // 5
                        row("", Sheets.idNumber(2), "", "C-5"), // 6
                        row("戊", Sheets.idNumber(3), "焊工", "c-1 "), // 7
                        row("己", Sheets.idNumber(4), "焊工", ""), // 8
                        row("庚", Sheets.idNumber(5), "焊工", USED), // 9
                        row("辛", "f:A1", "焊工", "C-8"), // 10
                        row("壬", fifteen, "焊工", "C-9"), // 11
                        row("癸", "99001119990231123X", "焊工", "C-10"), // 12
                        row("子", " ９９0011 ", "f:HYPERLINK(\"x\")", "C-11"))); // 13
        ImportView view = read(caseNo, GRADED, file);
        assertThat(view.state()).isEqualTo(ImportView.State.CHECKED);
        assertThat(view.total()).isEqualTo(12);
        Map<Integer, List<String>> codes = page(view, Filter.ALL).rows().stream()
                .collect(java.util.stream.Collectors.toMap(ImportRowView::rowNo, row -> row.findings().stream()
                        .map(it -> it.severity().name().charAt(0) + ":" + it.code())
                        .sorted()
                        .toList()));
        assertThat(codes)
                .containsEntry(2, List.of("W:CERTIFICATE_DUPLICATE", "W:DUPLICATE_PERSON"))
                .containsEntry(3, List.of("E:ID_CHECK_DIGIT"))
                .containsEntry(4, List.of("E:ID_AS_NUMBER"))
                .containsEntry(5, List.of("E:DUPLICATE_PERSON"))
                .containsEntry(6, List.of("E:REQUIRED", "E:REQUIRED"))
                .containsEntry(7, List.of("E:CERTIFICATE_DUPLICATE"))
                .containsEntry(8, List.of("W:NO_CERTIFICATE"))
                .containsEntry(9, List.of("W:CERTIFICATE_ALREADY_USED"))
                .containsEntry(10, List.of("E:FORMULA_NOT_ALLOWED"))
                .containsEntry(11, List.of("W:ID_FIFTEEN"))
                .containsEntry(12, List.of("E:ID_BIRTH_DATE"))
                .containsEntry(13, List.of("E:FORMULA_NOT_ALLOWED", "E:ID_FORM"));
        assertThat(view.errorRows()).isEqualTo(8);
        assertThat(page(view, Filter.PROBLEMS).rows())
                .flatExtracting(ImportRowView::findings)
                .allSatisfy(finding -> {
                    assertThat(finding.message()).endsWith("。").doesNotContain("{", good);
                    assertThat(finding.remedy()).isNotBlank();
                    assertThat(finding.clause()).startsWith("CYQY-");
                });
        assertThat(page(view, Filter.ERRORS).rows()).hasSize(8);
        assertThat(page(view, Filter.ALL).rows().get(3).findings().get(0).message())
                .contains("第 2 行");
        assertThat(view.codes().get(0).finding().severity()).isEqualTo(CellFinding.FindingSeverity.ERROR);

        assertThat(refused(() -> confirm(caseNo, view, Rows.ALL, false)).code()).isEqualTo("IMPORT_HAS_ERRORS");
        RosterView after = confirm(caseNo, view, Rows.CLEAN, false);
        assertThat(after.counts().count()).isEqualTo(4);
        assertThat(after.counts().withoutCertificate()).isEqualTo(1);
        assertThat(rosters.rows(caseNo)).extracting(RosterRow::name).containsExactly("甲", "己", "庚", "壬");
        assertThat(rosters.rows(caseNo).get(3).idNumber().value()).hasSize(18);
        assertThat(rosters.rows(caseNo).get(0).level()).isEqualTo(5);
    }

    @Test
    void aSecondFileShowsOnlyWhatIsDifferentAndKeepsThePersons() {
        CaseNo caseNo = prepared();
        confirm(caseNo, read(caseNo, GRADED, Sheets.file(folder, "1.xlsx", persons(0, 10))), Rows.ALL, true);
        Map<String, String> ids = idsByName(caseNo);
        List<List<Object>> second = new ArrayList<>(persons(0, 7));
        second.set(2, row("示员2", Sheets.idNumber(2), "班组长", "CERT-2"));
        second.addAll(persons(20, 22));
        ImportView view = read(caseNo, GRADED, Sheets.file(folder, "2.xlsx", second));
        assertThat(List.of(view.added(), view.changed(), view.unchanged(), view.removed()))
                .containsExactly(2, 1, 6, 3);
        assertThat(page(view, Filter.CHANGES).rows())
                .extracting(ImportRowView::difference)
                .containsExactly(Difference.CHANGED, Difference.ADDED, Difference.ADDED);
        assertThat(page(view, Filter.CHANGES).rows().get(0).before()).isEqualTo(Map.of("post", "操作工"));
        assertThat(asFirm(() -> desk.removals(caseNo, GRADED, view.id(), null, 10))
                        .rows())
                .extracting(row -> row.values().get("name"))
                .containsExactly("示员7", "示员8", "示员9");
        confirm(caseNo, view, Rows.ALL, true);
        assertThat(rosters.rows(caseNo)).hasSize(9);
        assertThat(idsByName(caseNo)).containsEntry("示员2", ids.get("示员2"));

        ImportView third = read(caseNo, GRADED, Sheets.file(folder, "3.xlsx", persons(0, 10)));
        confirm(caseNo, third, Rows.ALL, false);
        assertThat(idsByName(caseNo)).containsEntry("示员9", ids.get("示员9")).hasSize(12);
    }

    private Map<String, String> idsByName(CaseNo caseNo) {
        return rosters.rows(caseNo).stream().collect(java.util.stream.Collectors.toMap(RosterRow::name, RosterRow::id));
    }

    @Test
    void aMendedCellIsCheckedWithTheWholeFile() {
        CaseNo caseNo = prepared();
        Path file = Sheets.file(
                folder,
                "fix.xlsx",
                List.of(row("甲", Sheets.idNumber(1), "焊工", "C-1"), row("乙", Sheets.idNumber(1), "焊工", "C-2")));
        ImportView view = read(caseNo, GRADED, file);
        assertThat(view.errorRows()).isEqualTo(1);
        ImportFix wrong = fix(view, 3, Map.of("idNumber", "123"));
        assertThat(wrong.row().findings()).extracting(CellFinding::code).containsExactly("ID_FORM");
        ImportFix right = fix(view, 3, Map.of("idNumber", Sheets.idNumber(2).toLowerCase(java.util.Locale.ROOT)));
        assertThat(right.summary().errorRows()).isZero();
        assertThat(page(view, Filter.PROBLEMS).rows()).isEmpty();
        assertThat(right.row().values().get("idNumber")).contains("***");
        confirm(caseNo, view, Rows.ALL, true);
        assertThat(rosters.rows(caseNo)).hasSize(2);
        assertThat(refused(() -> fix(view, 3, Map.of())).code()).isEqualTo("IMPORT_ENDED");
    }

    private ImportFix fix(ImportView view, int rowNo, Map<String, String> values) {
        return asFirm(() -> desk.fixRow(new CaseNo(view.caseNo()), view.classId(), view.id(), rowNo, values(values)));
    }

    @Test
    void aPersonStandsOnceInACase() {
        CaseNo caseNo = prepared();
        confirm(caseNo, read(caseNo, GRADED, Sheets.file(folder, "1.xlsx", persons(0, 3))), Rows.ALL, true);
        ImportView other = read(caseNo, OTHER, Sheets.file(folder, "2.xlsx", persons(2, 5)));
        assertThat(other.errorRows()).isEqualTo(1);
        assertThat(page(other, Filter.ERRORS).rows().get(0).findings())
                .extracting(CellFinding::message)
                .anyMatch(text -> text.contains("焊工一班"));
        Refusal twice = refused(() -> asFirm(() ->
                desk.addRow(caseNo, OTHER, values(Map.of("name", "又", "idNumber", Sheets.idNumber(1), "post", "焊工")))));
        assertThat(twice.code()).isEqualTo("ROSTER_ROW_INVALID");
        assertThat(twice.violations()).extracting(Violation::code).contains("DUPLICATE_PERSON");
    }

    @Test
    void singleRowsAreAddedChangedAndTakenOff() {
        CaseNo caseNo = prepared();
        RosterRowView added = asFirm(() -> desk.addRow(
                caseNo, OTHER, values(Map.of("name", "张示三", "idNumber", Sheets.idNumber(7), "post", "电工"))));
        assertThat(added.values())
                .containsEntry("idNumber", masked(Sheets.idNumber(7)))
                .containsEntry("name", "张示三");
        RosterRowView changed = asFirm(() ->
                desk.changeRow(caseNo, OTHER, added.id(), new SaveRosterRow(Map.of("post", "=1+1"), added.version())));
        assertThat(changed.values()).containsEntry("post", "=1+1");
        assertThat(refused(() -> asFirm(() -> desk.changeRow(
                                caseNo, OTHER, added.id(), new SaveRosterRow(Map.of("post", "钳工"), added.version()))))
                        .code())
                .isEqualTo("VERSION_CONFLICT");
        asFirm(() -> {
            desk.removeRow(caseNo, OTHER, added.id());
            return true;
        });
        assertThat(rosters.rows(caseNo)).isEmpty();
        RosterRowView back = asFirm(() -> desk.addRow(
                caseNo, GRADED, values(Map.of("name", "张示三", "idNumber", Sheets.idNumber(7), "post", "电工"))));
        assertThat(back.id()).isEqualTo(added.id());
        assertThat(back.findings()).extracting(CellFinding::code).containsExactly("NO_CERTIFICATE");
    }

    private static String masked(String idNumber) {
        return idNumber.substring(0, 3) + "***********" + idNumber.substring(14);
    }

    @Test
    void aRosterThatChangedMeanwhileIsComparedAnew() {
        CaseNo caseNo = prepared();
        confirm(caseNo, read(caseNo, GRADED, Sheets.file(folder, "1.xlsx", persons(0, 2))), Rows.ALL, true);
        ImportView view = read(caseNo, GRADED, Sheets.file(folder, "2.xlsx", persons(0, 2)));
        asFirm(() -> desk.addRow(
                caseNo, GRADED, values(Map.of("name", "新", "idNumber", Sheets.idNumber(50), "post", "焊工"))));
        assertThat(refused(() -> confirm(caseNo, view, Rows.ALL, true)).code()).isEqualTo("ROSTER_CHANGED");
        assertThat(asFirm(() -> desk.importOf(caseNo, GRADED, view.id())).removed())
                .isEqualTo(1);
        confirm(caseNo, view, Rows.ALL, true);
        assertThat(rosters.rows(caseNo)).hasSize(2);
    }

    @Test
    void theStepIsHandedInWithARosterThatIsFrozenThen() {
        CaseNo caseNo = prepared();
        assertThat(refused(() -> {
                            submit(caseNo);
                            return true;
                        })
                        .violations())
                .extracting(Violation::code)
                .contains("ROSTER_EMPTY");
        ImportView view = read(caseNo, GRADED, Sheets.file(folder, "1.xlsx", persons(0, 5)));
        assertThat(refused(() -> {
                            submit(caseNo);
                            return true;
                        })
                        .violations())
                .extracting(Violation::code)
                .contains("ROSTER_IMPORT_OPEN");
        confirm(caseNo, view, Rows.ALL, true);
        assertThat(((Map<?, ?>) facts.context(caseNo).get("roster")).get("graded"))
                .isEqualTo(5);
        submit(caseNo);
        assertThat(frozen(caseNo)).containsExactly(5);
        assertThat(refused(() -> asFirm(() -> desk.addRow(caseNo, GRADED, values(Map.of("name", "迟")))))
                        .code())
                .isEqualTo("ROSTER_LOCKED");
        assertThat(refused(() -> read(caseNo, GRADED, Sheets.file(folder, "2.xlsx", persons(0, 6))))
                        .code())
                .isEqualTo("ROSTER_LOCKED");
        assertThat(refused(() -> people.as(
                                FilingDesk.REVIEWER,
                                () -> desk.checkContracts(caseNo, new CheckContracts(List.of(), true, true))))
                        .code())
                .isEqualTo("STATE_CONFLICT");
    }

    private List<Integer> frozen(CaseNo caseNo) {
        return jdbc.sql("select s.row_count from roster_snapshot s where s.case_no = ?")
                .param(caseNo.value())
                .query(Integer.class)
                .list();
    }

    /** R8: the snapshot is the old roster or the new one, never a mixture, and nothing is changed after it. */
    @Test
    void aChangeDuringTheSubmissionIsWhollyBeforeOrRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseNo caseNo = prepared();
            confirm(caseNo, read(caseNo, GRADED, Sheets.file(folder, "r.xlsx", persons(0, 20))), Rows.ALL, true);
            CountDownLatch start = new CountDownLatch(1);
            var pool = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> edits = new ArrayList<>();
                for (int i = 0; i < 7; i++) {
                    int n = i;
                    edits.add(pool.submit(() -> {
                        start.await();
                        for (int j = 0; j < 3; j++) {
                            int person = 100 + n * 10 + j;
                            asFirm(() -> desk.addRow(
                                    caseNo,
                                    OTHER,
                                    values(Map.of(
                                            "name", "加" + person, "idNumber", Sheets.idNumber(person), "post", "钳工"))));
                        }
                        return true;
                    }));
                }
                Future<?> submission = pool.submit(() -> {
                    start.await();
                    submit(caseNo);
                    return true;
                });
                start.countDown();
                submission.get();
                for (Future<?> edit : edits) {
                    try {
                        edit.get();
                    } catch (java.util.concurrent.ExecutionException refused) {
                        assertThat(refused.getCause()).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.code())
                                .isIn("ROSTER_LOCKED", "STATE_CONFLICT", "ALREADY_HANDLED"));
                    }
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(frozen(caseNo)).containsExactly(rosters.rows(caseNo).size());
        }
    }

    @Test
    void numbersAreSealedInTheDatabaseAndMaskedForEverybody() {
        CaseNo caseNo = prepared();
        confirm(caseNo, read(caseNo, GRADED, Sheets.file(folder, "1.xlsx", persons(0, 3))), Rows.ALL, true);
        ImportView open = read(caseNo, GRADED, Sheets.file(folder, "2.xlsx", persons(0, 4)));
        submitLater(caseNo, open);
        List<String> stored = jdbc.sql("select concat(data, person_index, content_index) from roster_row")
                .query(String.class)
                .list();
        for (int n = 0; n < 4; n++) {
            String full = Sheets.idNumber(n);
            assertThat(stored).noneMatch(text -> text.contains(full));
        }
        for (String login : List.of(FilingDesk.SIGNER, FilingDesk.REVIEWER)) {
            Browser browser = Browser.signedIn(port, login, "Banjian-2021");
            String path = "/api/cases/" + caseNo + "/rosters";
            String all = browser.get(path).expect(200).text()
                    + browser.get(path + "/" + GRADED + "/rows").expect(200).text();
            assertThat(all).contains("示员1").doesNotContain(Sheets.idNumber(0), Sheets.idNumber(1));
        }
        assertThat(Browser.signedIn(port, FilingDesk.NEIGHBOUR, "Banjian-2021")
                        .get("/api/cases/" + caseNo + "/rosters")
                        .status())
                .isEqualTo(404);
    }

    private void submitLater(CaseNo caseNo, ImportView open) {
        asFirm(() -> {
            desk.discard(caseNo, GRADED, open.id());
            return true;
        });
        submit(caseNo);
    }
}
