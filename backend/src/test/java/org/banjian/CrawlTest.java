package org.banjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.banjian.audit.AuditTrail;
import org.banjian.documents.DocumentView;
import org.banjian.documents.Documents;
import org.banjian.inbox.DemoTest;
import org.banjian.materials.Materials;
import org.banjian.payments.BatchView;
import org.banjian.rosters.ImportView;
import org.banjian.rosters.RosterDesk;
import org.banjian.rosters.RosterRow;
import org.banjian.rosters.Rosters;
import org.banjian.rosters.Sheets;
import org.banjian.shared.CaseNo;
import org.banjian.shared.IdNumber;
import org.banjian.shared.PersonalDataCipher;
import org.banjian.shared.PersonalNumbersTest;
import org.banjian.testing.Browser;
import org.banjian.testing.Browser.Answer;
import org.banjian.testing.FilingDesk;
import org.banjian.testing.WholeCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * 10,000 generated people in two real cases, one paid and archived, one on public notice: whoever asks for whatever can be read, no full
 * identity number, phone or account comes back — not in a page, a list, a file, an error, the log or a table. Where the procedure needs a
 * full number, the place stands in {@link Crawl#IN_FULL} with its reason and is audited.
 */
@Import(WholeCase.class)
@ExtendWith(OutputCaptureExtension.class)
class CrawlTest extends DemoTest.OnH2 {

    private static final int PEOPLE = 10_000;
    private static final int FEW = 30;
    private static final String MOBILE = "13712345678";
    private static final String ACCOUNT = "6217000012345678901";
    private static final String WRONG = "11010519900307451";

    private static final List<String> OFFICERS =
            List.of(FilingDesk.REVIEWER, FilingDesk.LEAD, WholeCase.SECTION, WholeCase.CITY, "caocai", "tangcai");
    private static final List<String> OTHERS =
            List.of("", "wangfang", FilingDesk.NEIGHBOUR, "gaozheng", "sysadmin", "secadmin", "auditadmin");

    @Autowired
    FilingDesk filing;

    @Autowired
    WholeCase desk;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterDesk rosterDesk;

    @Autowired
    Materials materials;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail trail;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private record Person(String name, String idNumber, String mobile, String account) {}

    private Crawl crawl;

    @Test
    void nobodyReadsANumberThatIsNotHis(CapturedOutput output) {
        crawl = new Crawl(port, trail, mappings);
        List<Person> people = people(PEOPLE);
        people.forEach(person -> crawl.ofPeople.add(List.of(person.idNumber(), person.mobile(), person.account())));
        people.forEach(person -> crawl.all.add(List.of(person.idNumber(), person.mobile(), person.account())));
        crawl.all.add(List.of(MOBILE, ACCOUNT, WRONG + "0"));
        assertThat(crawl.all.size()).isGreaterThan(3 * PEOPLE - 100);
        desk.parameter("cyqy.notice.workingDays", "5");

        CaseNo first = theWholeWay(people.subList(0, FEW));
        CaseNo second = toTheNotice(people.subList(FEW, PEOPLE), first);

        errors(first, people.get(1));
        tables();
        assertThat(output.getAll()).contains("CrawlTest");
        crawl.found("log", crawl.all.in(output.getAll()));
        assertThat(crawl.leaks).isEmpty();
        assertThat(crawl.inFull).as("places that hold full numbers").isEqualTo(new TreeSet<>(Crawl.IN_FULL.keySet()));
        assertThat(crawl.answered).as("readings that answered somebody").hasSizeGreaterThan(50);
        assertThat(crawl.read).isGreaterThan(1_500);
        planted(second, people.get(0));
    }

    /** A case of a few people: every page, at four stages, to the archive. */
    private CaseNo theWholeWay(List<Person> people) {
        CaseNo caseNo = desk.training(port, people.size(), MOBILE);
        Person one = people.get(0);
        List<List<Object>> wrong = new ArrayList<>(rows(people.subList(0, 2)));
        wrong.add(List.of("", one.name(), WRONG + "0", "车工", "", "", "YL1", ""));
        wrong.add(List.of("", one.name(), people.get(3).idNumber(), "车工", "", "", "YL2", one.mobile()));
        wrong.add(List.of(
                "",
                one.name() + one.account(),
                people.get(4).idNumber(),
                one.idNumber(),
                "",
                "",
                "YL3",
                one.account()));
        ImportView broken =
                desk.read(caseNo, Sheets.file(folder, "wrong.xlsx", wrong), "花名册-" + one.idNumber() + ".xlsx");
        Map<String, List<String>> values = values(caseNo);
        values.put("importId", List.of(broken.id()));
        for (String login : List.of(FilingDesk.SIGNER, "zhangxian", "wangfang", FilingDesk.REVIEWER)) {
            crawl.everything("import", login, values, 9);
        }
        entries(caseNo, one);
        desk.discard(caseNo, broken);
        enrol(caseNo, people);
        desk.trained(port, caseNo, people.size());
        filing.as(
                FilingDesk.SIGNER,
                () -> materials.upload(
                        caseNo,
                        "cyqy-summary",
                        null,
                        "总结-" + one.mobile() + "-" + one.idNumber() + ".pdf",
                        "application/pdf",
                        org.banjian.materials.inspection.Samples.pdf()));
        desk.claimed(caseNo, ACCOUNT);
        desk.compared(caseNo);
        values = values(caseNo);
        values.put("taskId", List.of(desk.task(caseNo, "userTask_publishNotice").id()));
        for (String login : List.of("", FilingDesk.SIGNER, FilingDesk.REVIEWER, WholeCase.CITY)) {
            crawl.everything("draft", login, values, 1);
        }
        reveal(caseNo, rosters.rows(caseNo).get(0));
        desk.published(caseNo);
        object(caseNo, one);
        BatchView batch = desk.paid(port, caseNo);
        values = values(caseNo);
        values.put("batchId", List.of(batch.id()));
        for (List<String> readers : List.of(Crawl.FIRM, OFFICERS, OTHERS)) {
            for (String login : readers) {
                crawl.everything("paid", login, values, 1);
            }
        }
        return caseNo;
    }

    /** A case of many people, until its notice is public. */
    private CaseNo toTheNotice(List<Person> people, CaseNo other) {
        CaseNo caseNo = desk.training(port, people.size(), MOBILE);
        enrol(caseNo, people);
        desk.trained(port, caseNo, people.size());
        desk.claimed(caseNo, ACCOUNT);
        desk.compared(caseNo);
        desk.published(caseNo);
        object(caseNo, people.get(0));
        Map<String, List<String>> values = values(caseNo);
        crawl.everything("notice", "", values, Integer.MAX_VALUE);
        crawl.everything("notice", FilingDesk.SIGNER, values, Integer.MAX_VALUE);
        crawl.everything("notice", WholeCase.CITY, values, 3);
        crawl.everything("notice", FilingDesk.REVIEWER, values, 3);
        crawl.everything("notice", "wangfang", values, 1);
        values.put("caseNo", List.of(other.value()));
        crawl.everything("notice of another case", FilingDesk.REVIEWER, values, 1);
        Answer page = new Browser(port)
                .get("/api/public/notices/" + values.get("noticeId").get(0))
                .expect(200);
        assertThat(page.json().path("persons").asInt()).isEqualTo(people.size());
        return caseNo;
    }

    /** The people by a file, and a remark with numbers from the days before such a remark was refused. */
    private void enrol(CaseNo caseNo, List<Person> people) {
        ImportView file = desk.read(caseNo, Sheets.file(folder, caseNo.value() + ".xlsx", rows(people)), "花名册.xlsx");
        assertThat(file.errorRows()).isZero();
        desk.enrol(caseNo, file);
        Map<String, Person> byNumber = new HashMap<>();
        people.forEach(person -> byNumber.put(person.idNumber(), person));
        JsonMapper json = new JsonMapper();
        List<Object[]> remarks = new ArrayList<>();
        for (RosterRow row : rosters.rows(caseNo)) {
            Person person = byNumber.get(row.idNumber().value());
            Map<String, String> data = Map.of(
                    "name", row.name(),
                    "idNumber", row.idNumber().value(),
                    "post", String.valueOf(row.post()),
                    "certificateNo", String.valueOf(row.certificateNo()),
                    "remark", "电话 " + person.mobile() + "，账号 " + person.account());
            remarks.add(new Object[] {cipher.encrypt(json.writeValueAsString(data)), row.id()});
        }
        assertThat(remarks).hasSize(people.size());
        jdbc.batchUpdate("update roster_row set data = ? where id = ?", remarks);
    }

    private static List<List<Object>> rows(List<Person> people) {
        List<List<Object>> rows = new ArrayList<>();
        for (Person person : people) {
            rows.add(List.of(
                    "",
                    person.name(),
                    person.idNumber(),
                    "车工",
                    "",
                    "",
                    "YL" + person.name().substring(2),
                    ""));
        }
        return rows;
    }

    private static List<Person> people(int count) {
        Random random = new Random(count);
        Map<String, Person> people = new TreeMap<>();
        while (people.size() < count) {
            IdNumber number = PersonalNumbersTest.person(random);
            people.put(
                    number.value(),
                    new Person(
                            "学员" + people.size(),
                            number.value(),
                            "13%09d".formatted(random.nextInt(1_000_000_000)),
                            "62%017d".formatted(random.nextLong(1L << 50))));
        }
        return List.copyOf(people.values());
    }

    private void object(CaseNo caseNo, Person person) {
        Browser anybody = new Browser(port);
        anybody.get("/api/session");
        String notice = values(caseNo).get("noticeId").get(0);
        Answer receipt = anybody.send(
                        "POST",
                        "/api/public/notices/" + notice + "/objections",
                        Map.of(
                                "name",
                                "王异议",
                                "contact",
                                person.mobile(),
                                "facts",
                                "名单中的人身份证号是 " + person.idNumber() + "，账号 " + person.account() + "，没有参加培训。"),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201);
        crawl.found("receipt of an objection", crawl.all.in(receipt.text()));
    }

    /** One number at a time, for who holds a task of the case, with a reason that the trail keeps. */
    private void reveal(CaseNo caseNo, RosterRow row) {
        String path = "@roster." + row.id() + ".idNumber";
        Map<String, String> asked = Map.of("path", path, "reason", "与比对结果核对");
        String address = "/api/cases/" + caseNo.value() + "/revelations";
        assertThat(crawl.signedIn(WholeCase.CITY)
                        .post(address, asked)
                        .expect(200)
                        .json()
                        .path("value")
                        .asString(""))
                .isEqualTo(row.idNumber().value());
        for (String login : List.of(FilingDesk.SIGNER, WholeCase.SECTION, FilingDesk.NEIGHBOUR)) {
            Answer refused = crawl.signedIn(login).post(address, asked);
            assertThat(refused.status()).isIn(403, 404);
            crawl.answer("revelation", refused);
        }
        Browser city = crawl.signedIn(WholeCase.CITY);
        for (String wrong :
                List.of("@roster.none.idNumber", "@roster." + row.id() + ".name", "@roster", "@other.x.y")) {
            crawl.answer(
                    "revelation",
                    city.post(address, Map.of("path", wrong, "reason", "核对")).expect(422));
        }
        assertThat(trail.entriesOf(caseNo))
                .filteredOn(entry -> entry.action().equals("VALUE_REVEALED"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.objectId()).isEqualTo(path);
                    assertThat(entry.detail().toString()).contains("与比对结果核对");
                });
    }

    /** What the firm types wrongly is not said again. */
    private void entries(CaseNo caseNo, Person person) {
        Browser firm = crawl.signedIn(FilingDesk.SIGNER);
        String rows = "/api/cases/" + caseNo.value() + "/rosters/"
                + desk.course(caseNo).id() + "/rows";
        for (Map<String, String> typed : List.of(
                Map.of("name", "甲", "idNumber", WRONG + "0", "post", "车工"),
                Map.of("name", person.mobile(), "idNumber", person.idNumber(), "post", person.account()),
                Map.of(person.idNumber(), person.mobile()))) {
            Answer refused = firm.post(rows, Map.of("values", typed));
            assertThat(refused.status()).isBetween(400, 422);
            crawl.answer("entry", refused);
        }
        crawl.answer("row", firm.send("PATCH", rows + "/" + person.idNumber(), Map.of("values", Map.of()), Map.of()));
        crawl.answer("no JSON", firm.send("POST", rows, "{\"values\": " + person.account(), Map.of()));
    }

    /** Addresses, questions and bodies that are wrong and hold a number. */
    private void errors(CaseNo caseNo, Person person) {
        for (String login : List.of("", FilingDesk.SIGNER, FilingDesk.REVIEWER, WholeCase.CITY, "auditadmin")) {
            Browser browser = crawl.signedIn(login);
            for (String number : List.of(person.idNumber(), person.mobile(), person.account(), WRONG + "0")) {
                String typed = URLEncoder.encode(number, StandardCharsets.UTF_8);
                for (String path : List.of(
                        "/" + typed,
                        "/api/" + typed,
                        "/assets/" + typed + ".js",
                        "/api/cases?q=" + typed,
                        "/api/cases?status=" + typed,
                        "/api/cases/" + typed,
                        "/api/cases/" + caseNo.value() + "/forms/" + typed,
                        "/api/cases/" + caseNo.value() + "/notices/" + typed + "/objections",
                        "/api/cases/" + caseNo.value() + "/entitlements/" + typed,
                        "/api/tasks/" + typed,
                        "/api/documents/" + typed + "/content",
                        "/api/documents/none/content?format=" + typed,
                        "/api/inbox?q=" + typed,
                        "/api/inbox?scope=" + typed,
                        "/api/calendar/" + typed,
                        "/api/registers/parameter/rows?q=" + typed,
                        "/api/registers/" + typed + "/rows",
                        "/api/public/notices/" + typed,
                        "/api/public/notices?q=" + typed,
                        "/api/public/notices?" + typed + "=1",
                        "/api/public/notices/none/rows?after=" + typed,
                        "/api/audit-trail?caseNo=" + typed)) {
                    crawl.answer("GET with a number", browser.get(path));
                }
                String own = "/api/cases/" + caseNo.value();
                crawl.answer("revelation", browser.post(own + "/revelations", Map.of("path", number, "reason", "核对")));
                crawl.answer(
                        "hit",
                        browser.post(
                                own + "/comparison-hits",
                                Map.of("hits", List.of(Map.of("rowId", number, "source", "x", "text", "x")))));
                crawl.answer("no JSON", browser.send("POST", own + "/decisions", "{" + number, Map.of()));
                crawl.answer("sign-in", browser.post("/api/session", Map.of("login", number, "password", number)));
            }
        }
    }

    private Map<String, List<String>> values(CaseNo caseNo) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("caseNo", List.of(caseNo.value()));
        values.put("taskId", column("select task_id from case_step where case_no = ? order by opened_at", caseNo, 2));
        values.put("examinationId", List.of("none"));
        values.put("noticeId", column("select id from public_notice where case_no = ?", caseNo, 1));
        values.put("rowId", column("select id from roster_row where case_no = ? order by seq", caseNo, 1));
        values.put("classId", List.of(desk.course(caseNo).id()));
        values.put("exportId", column("select id from roster_export where case_no = ?", caseNo, 1));
        values.put("importId", column("select id from roster_import where case_no = ?", caseNo, 3));
        values.put("materialFileId", column("select id from material_file where case_no = ?", caseNo, 20));
        values.put(
                "documentId",
                documents.of(caseNo).stream().map(DocumentView::id).toList());
        values.put(
                "formId",
                List.of("cyqy-plan", "cyqy-claim", "cyqy-filing-opinion", "cyqy-review", "cyqy-claim-review", "none"));
        values.put(
                "date",
                List.of(desk.course(caseNo).dailySchedule().get(0).date().toString()));
        values.put("batchId", List.of("none"));
        values.put("code", List.of("CYQY"));
        values.put("year", List.of("2021"));
        values.put("registerId", List.of("parameter", "hardship-enterprise"));
        values.replaceAll((name, found) -> found.isEmpty() ? List.of("none") : found);
        return values;
    }

    private List<String> column(String sql, CaseNo caseNo, int most) {
        List<String> found = jdbc.queryForList(sql, String.class, caseNo.value());
        return found.subList(0, Math.min(most, found.size()));
    }

    /** What lies in the database, the engine's tables among it. */
    private void tables() {
        List<String> tables = jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) = lower(schema())",
                String.class);
        assertThat(tables).contains("act_hi_actinst", "public_notice_row", "audit_entry", "case_event");
        for (String table : tables) {
            jdbc.query("select * from " + table, row -> {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    line.append(row.getString(i)).append('|');
                }
                crawl.found("table " + table, crawl.all.in(line.toString()));
            });
        }
    }

    /** The control: a number in a cell of the list and one in a title are found. */
    private void planted(CaseNo caseNo, Person person) {
        String notice = values(caseNo).get("noticeId").get(0);
        jdbc.update(
                "update public_notice_row set class_name = ? where notice_id = ? and seq = 7",
                "一班 " + person.idNumber().substring(0, 6) + " "
                        + person.idNumber().substring(6),
                notice);
        jdbc.update("update public_notice set title = ? where id = ?", "名单 " + person.mobile(), notice);
        crawl.everything("planted", "", values(caseNo), 1);
        assertThat(crawl.leaks.keySet())
                .contains(
                        "planted, anybody: /api/public/notices",
                        "planted, anybody: /api/public/notices/{noticeId}",
                        "planted, anybody: /api/public/notices/{noticeId}/rows",
                        "planted, anybody: /api/public/notices/{noticeId}/document");
    }
}
